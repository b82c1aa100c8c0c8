import numpy as np

r = np.random.default_rng(0)
teachers = r.dirichlet(np.ones(5), 3)
p = r.dirichlet(np.ones(5))
w = np.array([0.5, 0.3, 0.2])
H = lambda a: -(a * np.log(p)).sum()
assert np.isclose(sum(wi * H(t) for wi, t in zip(w, teachers)), H(w @ teachers))

a, b = np.array([0.9, 0.1]), np.array([0.6, 0.4])
mixed = np.exp((np.log(a) + np.log(b)) / 2)
assert round((mixed / mixed.sum())[0], 2) == 0.79
assert round(((a + b) / 2)[0], 2) == 0.75
assert np.allclose((a + a[::-1]) / 2, 0.5)

logits = lambda q: np.log(q[0] / q[1])
mean = (logits(a) + logits(b)) / 2
assert round(1 / (1 + np.exp(-mean)), 2) == 0.79
