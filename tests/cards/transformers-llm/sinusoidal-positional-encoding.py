import math

d = 512
pe = sinusoidal(300, d)
assert math.isclose(pe[7, 10], math.sin(7 / 10000 ** (10 / d)))
assert math.isclose(pe[7, 11], math.cos(7 / 10000 ** (10 / d)))
assert np.allclose(np.linalg.norm(pe, axis=1), 16)

gram = pe @ pe.T
assert all(np.ptp(np.diagonal(gram, k)) < 1e-8 for k in (0, 1, 50, 200))
assert np.allclose(np.diagonal(gram), d / 2)
apart = gram[~np.eye(300, dtype=bool)]
assert apart.max() < d / 2 - 1

k = 9
for i in range(d // 2):
    a = k * 10000 ** (-2 * i / d)
    R = np.array([[math.cos(a), math.sin(a)], [-math.sin(a), math.cos(a)]])
    pair = pe[:, 2 * i : 2 * i + 2]
    assert np.allclose(pair[k:], pair[:-k] @ R.T)

waves = 2 * math.pi * 10000 ** (2 * np.arange(d // 2) / d)
assert math.isclose(waves[0], 2 * math.pi)
assert 60000 < waves[-1] < 62832 and round(20000 * math.pi) == 62832
assert np.allclose(waves[1:] / waves[:-1], waves[1] / waves[0])
