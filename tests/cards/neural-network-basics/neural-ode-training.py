import numpy as np

theta0, h0, T = 0.9, 0.7, 2.0
f = lambda h, th: np.tanh(th * h) - 0.3 * h
f_h = lambda h, th: th / np.cosh(th * h) ** 2 - 0.3
f_th = lambda h, th: h / np.cosh(th * h) ** 2


def rk4(g, s, steps, span):
    dt = span / steps
    for _ in range(steps):
        k1 = g(s)
        k2 = g(s + dt / 2 * k1)
        k3 = g(s + dt / 2 * k2)
        k4 = g(s + dt * k3)
        s = s + dt / 6 * (k1 + 2 * k2 + 2 * k3 + k4)
    return s


end = lambda th, h=h0, span=T: rk4(lambda s: f(s, th), np.array(h), 2000, span)
loss = lambda th: 0.5 * end(th) ** 2
numeric = (loss(theta0 + 1e-5) - loss(theta0 - 1e-5)) / 2e-5


def back(state, span):
    """h, a and the accumulated gradient, integrated from the end to the start."""
    def g(s):
        h, a, _ = s
        return -np.array([f(h, theta0), -f_h(h, theta0) * a, -f_th(h, theta0) * a])
    return rk4(g, np.array(state), 2000, span)


h1 = float(end(theta0))
start, a0, grad = back([h1, h1, 0.0], T)
assert np.isclose(start, h0) and np.isclose(grad, numeric)
by_start = (0.5 * end(theta0, h0 + 1e-5) ** 2 - 0.5 * end(theta0, h0 - 1e-5) ** 2) / 2e-5
assert np.isclose(a0, by_start)

half = float(end(theta0, h0, T / 2))
two = lambda th: loss(th) + 0.5 * end(th, h0, T / 2) ** 2
state = back([h1, h1, 0.0], T / 2)
state[1] += half
summed = back(state, T / 2)[2]
assert np.isclose(summed, (two(theta0 + 1e-5) - two(theta0 - 1e-5)) / 2e-5)


def euler_gradients(steps):
    dt, hs = T / steps, [h0]
    for _ in range(steps):
        hs.append(hs[-1] + dt * f(hs[-1], theta0))
    exact, bar = 0.0, hs[-1]
    for h in reversed(hs[:-1]):
        exact += bar * dt * f_th(h, theta0)
        bar *= 1 + dt * f_h(h, theta0)
    h, a, adjoint = hs[-1], hs[-1], 0.0
    for _ in range(steps):
        adjoint += dt * a * f_th(h, theta0)
        h, a = h - dt * f(h, theta0), a + dt * a * f_h(h, theta0)
    return exact, adjoint


exact, adjoint = euler_gradients(8)
assert abs(exact - adjoint) > 1e-3
close = euler_gradients(4000)
assert abs(close[0] - close[1]) < abs(exact - adjoint) / 50

k, dt, steps = 20.0, 0.01, 200
h = 1.0
for _ in range(steps):
    h -= dt * k * h
for _ in range(steps):
    h += dt * k * h
assert abs(h - 1.0) > 0.9
