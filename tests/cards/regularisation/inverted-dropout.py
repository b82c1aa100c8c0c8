import numpy as np

rng = np.random.default_rng(0)
h = np.array([-2.0, 0.5, 3.0])
for p, rel in ((0.1, 1 / 3), (0.5, 1.0), (0.8, 2.0)):
    q = 1 - p
    t = (rng.random((400_000, 3)) < q) * h / q
    assert np.allclose(t.mean(0), h, rtol=0.02)
    assert np.allclose(t.var(0), p / (1 - p) * h**2, rtol=0.02)
    assert np.isclose(p * q / q**2, p / (1 - p))
    assert np.allclose(t.std(0) / np.abs(h), rel, rtol=0.02)

# One SGD step of both schemes on the same masks.
q, eta = 0.7, 0.01
H = rng.normal(size=(64, 5))
y = rng.normal(size=(64, 2))
M = rng.random(H.shape) < q
old = rng.normal(size=(2, 5))
new = q * old


def grad(W, A):
    return 2 * (A @ W.T - y).T @ A / len(A)


for _ in range(10):
    assert np.allclose((M * H) @ old.T, (M * H / q) @ new.T)
    assert np.allclose(H @ (q * old).T, H @ new.T)
    old = old - eta / q**2 * grad(old, M * H)
    new = new - eta * grad(new, M * H / q)
assert np.allclose(new, q * old)

t = (rng.random((200_000, 1)) < 0.5) * 2.0
assert abs(np.exp(t).mean() - np.exp(1)) > 1
assert abs((0.5 * t).mean() - 1) > 0.4
