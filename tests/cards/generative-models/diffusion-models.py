import numpy as np

T = 1000
beta = np.linspace(1e-4, 0.02, T)
alpha = 1 - beta
mean, var = 1.0, 0.0
for t in range(T):
    mean, var = mean * np.sqrt(1 - beta[t]), var * (1 - beta[t]) + beta[t]
    ab = np.prod(alpha[: t + 1])
    assert np.isclose(mean, np.sqrt(ab)) and np.isclose(var, 1 - ab)
ab = np.cumprod(alpha)
assert ab[-1] < 1e-4

# Posterior q(x_{t-1} | x_t, x_0) by Bayes for Gaussians equals the step with the true noise.
rng = np.random.default_rng(0)
for t in (1, 10, 400, 999):
    x0, eps = rng.normal(size=2)
    xt = np.sqrt(ab[t]) * x0 + np.sqrt(1 - ab[t]) * eps
    prior_mean, prior_var = np.sqrt(ab[t - 1]) * x0, 1 - ab[t - 1]
    precision = 1 / prior_var + alpha[t] / beta[t]
    post = (prior_mean / prior_var + np.sqrt(alpha[t]) * xt / beta[t]) / precision
    step = (xt - beta[t] * eps / np.sqrt(1 - ab[t])) / np.sqrt(alpha[t])
    assert np.isclose(post, step)

# Score of q(x_t) for two-point data: -E[eps | x_t] / sqrt(1 - ab).
a, points, x, d = ab[200], np.array([-1.0, 1.0]), 0.3, 1e-5


def log_q(x):
    return np.log(np.exp(-((x - np.sqrt(a) * points) ** 2) / (2 * (1 - a))).sum())


w = np.exp(-((x - np.sqrt(a) * points) ** 2) / (2 * (1 - a)))
mean_eps = (w / w.sum() * (x - np.sqrt(a) * points)).sum() / np.sqrt(1 - a)
assert np.isclose((log_q(x + d) - log_q(x - d)) / (2 * d), -mean_eps / np.sqrt(1 - a), rtol=1e-5)

# x_0 ~ N(2, 0.25): the optimal network is known; the chain must return to the data.
m, s2 = 2.0, 0.25
x = rng.normal(size=20000)
for t in range(T - 1, -1, -1):
    v = ab[t] * s2 + 1 - ab[t]
    e = np.sqrt(1 - ab[t]) * (x - np.sqrt(ab[t]) * m) / v
    x = (x - beta[t] * e / np.sqrt(1 - ab[t])) / np.sqrt(alpha[t])
    if t:
        x = x + np.sqrt(beta[t]) * rng.normal(size=x.size)
assert abs(x.mean() - m) < 0.02 and abs(x.var() - s2) < 0.02
