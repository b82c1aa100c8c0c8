import numpy as np

rng = np.random.default_rng(0)
x = rng.normal(size=400_000)
x = (x - x.mean()) / x.std()
y = 2 * x + rng.normal(size=x.size)
hat = x @ y / (x @ x)
for s, said in ((0.1, 0.99), (0.5, 0.8), (1.0, 0.5)):
    n = x + rng.normal(0, s, x.size)
    assert abs(n @ y / (n @ n) / hat - said) < 0.006
    assert round(1 / (1 + s**2), 2) == said
