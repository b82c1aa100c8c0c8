import numpy as np

rng = np.random.default_rng(0)
runs, n, sigma = 4000, 20, 0.3
x, t = np.linspace(0, 1, n), np.linspace(0, 1, 201)


def truth(at):
    return np.sin(2 * np.pi * at)


def parts(degree):
    """Bias squared and variance of a least-squares polynomial, means over [0, 1]."""
    basis = np.polynomial.legendre.legvander
    y = truth(x) + sigma * rng.normal(size=(runs, n))
    fits = y @ np.linalg.pinv(basis(2 * x - 1, degree)).T @ basis(2 * t - 1, degree).T
    return ((fits.mean(0) - truth(t)) ** 2).mean(), fits.var(0).mean()


for degree, bias2, variance in ((1, 0.205, 0.009), (9, 0.0, 0.042)):
    # Exact values: the fit is linear in the labels.
    basis = np.polynomial.legendre.legvander
    hat = basis(2 * t - 1, degree) @ np.linalg.pinv(basis(2 * x - 1, degree))
    exact = ((hat @ truth(x) - truth(t)) ** 2).mean(), sigma**2 * (hat**2).sum(1).mean()
    assert [round(float(v), 3) for v in exact] == [bias2, variance]
    assert np.allclose(parts(degree), exact, rtol=0.03, atol=2e-4)

# A constant does not depend on the sample; the nearest neighbour repeats its noise.
y = truth(x) + sigma * rng.normal(size=(runs, n))
nearest = y[:, np.abs(x[None] - t[:, None]).argmin(1)]
assert np.zeros((runs, 1)).var(0) == 0
assert np.allclose(nearest.var(0), sigma**2, rtol=0.12)

# The training error of a flexible model sinks below the noise, far from its bias.
basis = np.polynomial.legendre.legvander(2 * x - 1, 15)
residual = y - y @ np.linalg.pinv(basis).T @ basis.T
assert (residual**2).mean() < 0.3 * sigma**2
