import numpy as np

f = lambda h: np.sin(1.3 * h) + 0.4 * h
f_h = lambda h: 1.3 * np.cos(1.3 * h) + 0.4
density = lambda h: np.exp(-(h**2) / 2) / np.sqrt(2 * np.pi)


def flow(h, steps=4000, span=1.0):
    dt, change = span / steps, np.zeros_like(h)
    for _ in range(steps):
        middle = h + dt / 2 * f(h)
        change = change - dt * f_h(middle)
        h = h + dt * f(middle)
    return h, change


h0 = np.linspace(-2, 2, 9)
h1, change = flow(h0)
eps = 1e-5
jacobian = (flow(h0 + eps)[0] - flow(h0 - eps)[0]) / (2 * eps)
assert np.allclose(change, -np.log(jacobian), atol=1e-5)

wide = np.linspace(-9, 9, 4001)
moved, log_change = flow(wide, 400)
p = density(wide) * np.exp(log_change)
assert np.isclose(np.sum((p[1:] + p[:-1]) / 2 * np.diff(moved)), 1, atol=1e-3)

rng = np.random.default_rng(0)
J = rng.normal(size=(6, 6))
v = rng.choice([-1.0, 1.0], (200_000, 6))
estimates = np.einsum("ni,ij,nj->n", v, J, v)
assert abs(estimates.mean() - np.trace(J)) < 0.05
