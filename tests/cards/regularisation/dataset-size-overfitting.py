import numpy as np

rng = np.random.default_rng(0)


def errors(d, n, sigma, runs=20_000):
    X = rng.normal(size=(n, d))
    w = rng.normal(size=d)
    hat = X @ np.linalg.pinv(X)
    signal = X @ w
    old = signal + sigma * rng.normal(size=(runs, n))
    new = signal + sigma * rng.normal(size=(runs, n))
    fit = old @ hat
    return ((old - fit) ** 2).mean(), ((new - fit) ** 2).mean()


for d, n, sigma in ((10, 20, 1.0), (5, 50, 0.7)):
    train, fresh = errors(d, n, sigma)
    assert np.isclose(train, sigma**2 * (1 - d / n), rtol=0.01)
    assert np.isclose(fresh, sigma**2 * (1 + d / n), rtol=0.01)
    assert np.isclose(fresh - train, 2 * sigma**2 * d / n, rtol=0.03)
assert np.allclose(errors(10, 20, 1.0), (0.5, 1.5), rtol=0.01)
assert np.allclose(errors(10, 1000, 1.0, 1000), (0.99, 1.01), rtol=0.004)


# New Gaussian inputs instead of the same ones: the gap is wider, sigma^2 (1 + d / (N - d - 1)).
def fresh_inputs(d, n, runs):
    out = []
    for _ in range(runs):
        fit = np.linalg.pinv(rng.normal(size=(n, d))) @ rng.normal(size=n)
        out.append(1 + (fit**2).sum())
    return np.mean(out)


assert round(1 + 10 / (20 - 10 - 1), 1) == 2.1 and round(1 + 10 / (1000 - 10 - 1), 2) == 1.01
assert np.isclose(fresh_inputs(10, 20, 4000), 1 + 10 / 9, rtol=0.06)

# Copies add nothing: the fit on tenfold repeats is the same.
X, y = rng.normal(size=(20, 3)), rng.normal(size=20)
once = np.linalg.pinv(X) @ y
again = np.linalg.pinv(np.tile(X, (10, 1))) @ np.tile(y, 10)
assert np.allclose(once, again)


# At the interpolation threshold more data hurts the test error of minimum-norm least squares.
def risk(n, d=50, sigma=0.5, runs=40):
    out = []
    for _ in range(runs):
        X = rng.normal(size=(n, d))
        w = rng.normal(size=d) / d**0.5
        fit = np.linalg.pinv(X) @ (X @ w + sigma * rng.normal(size=n))
        out.append(((fit - w) ** 2).sum() + sigma**2)
    return np.median(out)


assert risk(50) > 2 * risk(25) and risk(50) > 2 * risk(200)
