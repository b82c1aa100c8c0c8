import numpy as np

n, forward_seconds = 10 ** 6, 0.010
assert round(2 * n * forward_seconds / 3600, 1) == 5.6
assert abs(3 * forward_seconds - 0.030) < 1e-12

calls = 0


def f(w):
    global calls
    calls += 1
    return np.sin(w).sum()


w = np.linspace(0, 1, 7)
h = 1e-5
central = [(f(w + h * e) - f(w - h * e)) / (2 * h) for e in np.eye(7)]
assert calls == 2 * 7
calls = 0
base = f(w)
one_sided = [(f(w + h * e) - base) / h for e in np.eye(7)]
assert calls == 7 + 1
assert np.allclose(central, np.cos(w), atol=1e-9)

depth, d, batch = 5, 8, 4
rng = np.random.default_rng(0)
Ws = [rng.normal(size=(d, d)) / 3 for _ in range(depth)]
X = rng.normal(size=(batch, d))
muls = 0


def matmul(a, b):
    global muls
    muls += a.shape[0] * a.shape[1] * b.shape[1]
    return a @ b


def forward():
    acts = [X]
    for W in Ws:
        acts.append(np.tanh(matmul(acts[-1], W.T)))
    return acts


acts = forward()
once, bar, grads = muls, np.ones((batch, d)), []
for W, a, out in zip(Ws[::-1], acts[-2::-1], acts[::-1]):
    delta = bar * (1 - out ** 2)
    grads.insert(0, matmul(delta.T, a))
    bar = matmul(delta, W)
assert muls == 3 * once
for W, grad in zip(Ws, grads):
    for i in ((0, 0), (3, 5), (7, 2)):
        old = W[i]
        W[i] = old + 1e-5
        up = forward()[-1].sum()
        W[i] = old - 1e-5
        down = forward()[-1].sum()
        W[i] = old
        assert abs((up - down) / 2e-5 - grad[i]) < 1e-8

points = np.linspace(0.5, 2, 200)


def error(h, dtype):
    p, s = points.astype(dtype), dtype(h)
    slope = (np.exp(p + s) - np.exp(p - s)) / (dtype(2) * s)
    return np.median(np.abs(slope / np.exp(points) - 1))


best = min(error(10.0 ** (-k / 4), np.float64) for k in range(4, 48))
assert round(np.log10(best)) == -11
assert error(1e-8, np.float64) > 10 * best
assert 0.02 < error(1e-6, np.float32) < 0.07
assert error(1e-6, np.float32) > 10 * error(1e-3, np.float32)
