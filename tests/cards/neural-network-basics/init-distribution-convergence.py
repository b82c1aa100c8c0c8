import math

import numpy as np

rng = np.random.default_rng(0)
gauss = lambda n: rng.normal(size=(n, n)) / math.sqrt(n)
orth = lambda n: np.linalg.qr(rng.normal(size=(n, n)))[0]
sv = lambda A: np.linalg.svd(A, compute_uv=False)
cond = lambda A: sv(A)[0] / sv(A)[-1]

s = sv(gauss(500))
assert 1.9 < s[0] < 2.1 and s[-1] < 0.02
assert np.allclose(sv(orth(64)), 1)
for _ in range(200):
    assert cond(np.linalg.multi_dot([gauss(64) for _ in range(10)])) > 1e6
assert math.isclose(cond(np.linalg.multi_dot([orth(64) for _ in range(10)])), 1, rel_tol=1e-9)

u = rng.uniform(-0.05, 0.05, size=10 ** 6)
assert round(u.std(), 3) == 0.029
assert abs(u.var() / (0.05 ** 2 / 3) - 1) < 0.01

n = 256
x = rng.normal(size=n)
for draw in (rng.normal(size=(20000, n)), rng.uniform(-1, 1, (20000, n)) * math.sqrt(3),
             rng.choice([-1.0, 1.0], (20000, n))):
    z = draw @ x / np.linalg.norm(x)
    assert abs(z.var() - 1) < 0.04 and abs((z ** 4).mean() - 3) < 0.25


def losses(draw, depth=30, n=64, steps=100, lr=0.002):
    X = rng.normal(size=(n, 32))
    Y = rng.normal(size=(1, n)) / math.sqrt(n) @ X
    Ws = [draw(n) for _ in range(depth)] + [rng.normal(size=(1, n)) / math.sqrt(n)]
    history = []
    for _ in range(steps):
        acts = [X]
        for W in Ws[:-1]:
            acts.append(np.maximum(W @ acts[-1], 0))
        error = Ws[-1] @ acts[-1] - Y
        history.append((error ** 2).mean())
        delta = 2 * error / error.size
        for i in range(depth, -1, -1):
            grad = delta @ acts[i].T
            if i:
                delta = (Ws[i].T @ delta) * (acts[i] > 0)
            Ws[i] -= lr * grad
    return history[-1] / history[0]


he_normal = lambda n: rng.normal(size=(n, n)) * math.sqrt(2 / n)
he_uniform = lambda n: rng.uniform(-1, 1, (n, n)) * math.sqrt(6 / n)
xavier = lambda n: rng.normal(size=(n, n)) * math.sqrt(1 / n)
runs = {name: np.median([losses(f) for _ in range(3)])
        for name, f in (('hn', he_normal), ('hu', he_uniform), ('x', xavier))}
assert runs['x'] > 0.99 and runs['hn'] < 0.5 and runs['hu'] < 0.5


def linear_loss(draw, depth, n=32, lr=0.2, steps=200):
    Ws, target = [draw(n) for _ in range(depth)], gauss(n)
    history = []
    for _ in range(steps):
        left = [np.eye(n)]
        for W in Ws:
            left.append(W @ left[-1])
        back = left[-1] - target
        history.append((back ** 2).sum())
        for i in range(depth - 1, -1, -1):
            grad = back @ left[i].T
            back = Ws[i].T @ back
            Ws[i] = Ws[i] - lr / depth * grad
    return history[-1] / history[0]


assert max(linear_loss(orth, depth) for depth in (4, 16, 40)) < 0.02
assert linear_loss(gauss, 4) < 0.05 < 0.1 < linear_loss(gauss, 16)
