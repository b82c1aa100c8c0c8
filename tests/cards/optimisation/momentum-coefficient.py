import numpy as np

for beta, memory in ((0.5, 2), (0.9, 10), (0.99, 100)):
    m = 0.0
    for _ in range(5000):
        m = beta * m + 1
    assert np.isclose(m, memory)


def rate(eta, beta, h):
    return max(
        abs(np.linalg.eigvals([[1 + beta - eta * c, -beta], [1, 0]])).max() for c in h
    )


for kappa, best in ((100, 0.67), (1e4, 0.96)):
    s = np.sqrt(kappa)
    beta = ((s - 1) / (s + 1)) ** 2
    assert round(beta, 2) == best
    eta = 4 / (s + 1) ** 2
    here = rate(eta, beta, (1, kappa))
    assert np.isclose(here, (s - 1) / (s + 1), atol=1e-4)
    etas = np.linspace(0.2, 3.9, 60) / kappa
    for b in (beta - 0.1, min(beta + 0.03, 0.999)):
        assert min(rate(e, b, (1, kappa)) for e in etas) > here
assert min(k for k in range(1, 200) if 0.99**k <= 0.5) == 69
