import numpy as np


def rate(eta, beta, h=(1, 100)):
    return max(
        abs(np.linalg.eigvals([[1 + beta - eta * c, -beta], [1, 0]])).max() for c in h
    )


hb, gd = rate(4 / 121, (9 / 11) ** 2), rate(2 / 101, 0)
assert round(hb, 3) == 0.818 and round(gd, 3) == 0.980
assert np.ceil(np.log(0.1) / np.log(hb)) == 12
assert round(np.log(0.1) / np.log(gd)) == 115
for beta in (0.5, 0.9):
    edge = 2 * (1 + beta) / 100
    assert rate(0.999 * edge, beta) < 1 < rate(1.001 * edge, beta)
best = min(rate(e, 0.99) for e in np.linspace(1e-5, 0.0397, 400))
assert np.isclose(best, 0.99**0.5) and round(best, 3) == 0.995 and best > gd
k = 1e4
ratio = np.log((k**0.5 - 1) / (k**0.5 + 1)) / np.log((k - 1) / (k + 1))
assert round(ratio) == 100
m, x, loss = 0.0, 1.0, []
for _ in range(60):
    m = 0.9 * m + x
    x -= 0.1 * m
    loss.append(x * x)
assert max(np.diff(loss)) > 0 and loss[-1] < 0.01
