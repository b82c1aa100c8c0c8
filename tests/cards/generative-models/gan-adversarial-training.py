import numpy as np

rng = np.random.default_rng(1)
grid = np.linspace(1e-5, 1 - 1e-5, 200_001)
for _ in range(5):
    p, q = rng.dirichlet(np.ones(5), 2)
    v, d = 0.0, []
    for a, b in zip(p, q):
        f = a * np.log(grid) + b * np.log1p(-grid)
        v += f.max()
        d.append(grid[f.argmax()])
    m = (p + q) / 2
    js = 0.5 * (p * np.log(p / m)).sum() + 0.5 * (q * np.log(q / m)).sum()
    assert np.allclose(d, p / (p + q), atol=1e-4)
    assert abs(v - (-np.log(4) + 2 * js)) < 1e-6 and 0 < js < np.log(2)

f = np.log(grid) + np.log1p(-grid)
assert abs(f.max() + np.log(4)) < 1e-8 and abs(grid[f.argmax()] - 0.5) < 1e-4


def sig(s):
    return 1 / (1 + np.exp(-s))


s, h = np.log(0.01 / 0.99), 1e-5
sat = (np.log(1 - sig(s + h)) - np.log(1 - sig(s - h))) / (2 * h)
non = (-np.log(sig(s + h)) + np.log(sig(s - h))) / (2 * h)
assert round(abs(sat), 2) == 0.01 and round(abs(non), 2) == 0.99 and sat * non > 0
