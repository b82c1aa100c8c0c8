import numpy as np

p = np.array([0.5, 0.25, 0.125])
loss = -np.log(p).mean()
assert np.isclose(loss, np.log(4)) and round(loss, 2) == 1.39
assert np.isclose(np.exp(loss), 4) and np.isclose(p.prod() ** (-1 / 3), 4)
assert np.isclose(2 ** -np.log2(p).mean(), np.exp(loss))
assert np.exp(-np.log(np.ones(5)).mean()) == 1
assert np.isclose(np.exp(-np.log(np.full(7, 1 / 50)).mean()), 50)

assert round((np.exp(2) + np.exp(4)) / 2) == 31 and round(np.exp(3)) == 20

rng = np.random.default_rng(0)
data = rng.dirichlet(np.ones(10))
entropy = -(data * np.log(data)).sum()
for _ in range(50):
    model = rng.dirichlet(np.ones(10))
    cross = -(data * np.log(model)).sum()
    assert np.isclose(cross, entropy + (data * np.log(data / model)).sum())
    assert np.exp(cross) >= np.exp(entropy)
