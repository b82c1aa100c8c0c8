import numpy as np

rng = np.random.default_rng(1)
runs, n, sigma = 20_000, 20, 0.3
x, t = np.linspace(0, 1, n), np.linspace(0, 1, 201)
basis = np.polynomial.legendre.legvander


def truth(at):
    return np.sin(2 * np.pi * at)


def terms(degree, sigma=sigma):
    y = truth(x) + sigma * rng.normal(size=(runs, n))
    fits = y @ np.linalg.pinv(basis(2 * x - 1, degree)).T @ basis(2 * t - 1, degree).T
    new = truth(t) + sigma * rng.normal(size=fits.shape)
    return (
        ((new - fits) ** 2).mean(),
        ((fits.mean(0) - truth(t)) ** 2).mean(),
        fits.var(0).mean(),
    )


error = {}
for degree in (1, 3, 15):
    error[degree], bias2, variance = terms(degree)
    assert np.isclose(error[degree], bias2 + variance + sigma**2, rtol=0.01)
assert round(float(error[1]), 2) == 0.30 and round(float(error[3]), 2) == 0.11
assert abs(error[15] - 0.96) < 0.03
assert round(sigma**2, 2) == 0.09
# Exactly, without sampling: the fit is linear in the labels.
for degree, whole in ((1, 0.30), (3, 0.11), (15, 0.96)):
    hat = basis(2 * t - 1, degree) @ np.linalg.pinv(basis(2 * x - 1, degree))
    bias2, variance = ((hat @ truth(x) - truth(t)) ** 2).mean(), sigma**2 * (hat**2).sum(1).mean()
    assert round(float(bias2 + variance + sigma**2), 2) == whole

# More data: less variance, the bias of the family stays.
runs = 2000
_, small_bias, small_variance = terms(1)
n = 200
x = np.linspace(0, 1, n)
_, big_bias, big_variance = terms(1)
assert big_variance < 0.15 * small_variance and abs(big_bias - small_bias) < 0.02
