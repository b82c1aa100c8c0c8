import numpy as np


def smoothed(K, eps):
    y = np.full(K, eps / K)
    y[0] += 1 - eps
    return y


for K, gap in ((2, 2.94), (1000, 9.11)):
    y = smoothed(K, 0.1)
    assert round(np.log(y[0]) - np.log(y[1]), 2) == gap
    assert np.isclose(np.log(1 + K * 0.9 / 0.1), np.log(y[0] / y[1]))

for eps, floor in ((0.1, 0.50), (0.2, 0.87)):
    y = smoothed(10, eps)
    assert round(-(y * np.log(y)).sum(), 2) == floor

prior = np.array([0.7, 0.2, 0.1])
towards_prior = 0.9 * prior + 0.1 * prior
towards_uniform = 0.9 * prior + 0.1 / 3
assert np.allclose(towards_prior, prior) and towards_uniform[2] > prior[2]
