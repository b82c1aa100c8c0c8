import numpy as np

rng = np.random.default_rng(0)
c = 0.9
W1, W2 = rng.normal(size=(12, 6)), rng.normal(size=(6, 12))
W1 *= np.sqrt(c) / np.linalg.norm(W1, 2)
W2 *= np.sqrt(c) / np.linalg.norm(W2, 2)


def branch(x):
    return W2 @ np.maximum(W1 @ x, 0)


for _ in range(500):
    a, b = rng.normal(size=6), rng.normal(size=6) * rng.uniform(0.1, 5)
    dx = np.linalg.norm(a - b)
    dy = np.linalg.norm(a + branch(a) - b - branch(b))
    assert (1 - c) * dx <= dy <= (1 + c) * dx

x = rng.normal(size=6)
y = x + branch(x)
guess = y
for _ in range(300):
    guess = y - branch(guess)
assert np.allclose(guess, x, atol=1e-8)

big = np.array([[-1.0]])
assert 2.0 + (big @ np.array([2.0]))[0] == 3.0 + (big @ np.array([3.0]))[0]
