import math

import numpy as np

rng = np.random.default_rng(0)
assert math.ceil(50_000 / 32) == 1563 and math.ceil(50_000 / 512) == 98

draws = rng.exponential(size=(4000, 512))
ratio = draws[:, :32].mean(axis=1).std() / draws.mean(axis=1).std()
assert abs(ratio - 4) < 0.2

X = rng.standard_normal((1024, 8))
w = rng.standard_normal(8)
y = X @ w


def train(batch, epochs, lr):
    theta, order = np.zeros(8), np.random.default_rng(1)
    for _ in range(epochs):
        for part in order.permutation(1024).reshape(-1, batch):
            theta -= lr * X[part].T @ (X[part] @ theta - y[part]) / batch
    return ((X @ theta - y) ** 2).mean()


# Same rate, same epochs: the larger batch loses for want of steps; longer or faster, it catches up.
small, large = train(8, 1, 0.02), train(256, 1, 0.02)
assert large > 5 * small
assert train(256, 32, 0.02) < 2 * small and train(256, 4, 0.5) < large / 5
