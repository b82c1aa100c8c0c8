import numpy as np

e, q = np.array([0.5, 0.3, 0.2]), np.array([0.4, 0.3, 0.3])
kl = lambda a, b: (a * np.log(a / b)).sum()
assert round(((q - e) * np.log(q / e)).sum(), 3) == 0.063
assert np.isclose(((q - e) * np.log(q / e)).sum(), kl(q, e) + kl(e, q))

slow = np.random.default_rng(0).random((50_000, 100)) < 0.01
assert abs(slow.any(1).mean() - 0.63) < 0.01
assert round(1 - 0.99**100, 2) == 0.63
