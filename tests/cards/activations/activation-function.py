import numpy as np

x = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
xor = np.array([0, 1, 1, 0])
relu = lambda z: np.maximum(0, z)
s = x.sum(1)
assert np.array_equal(relu(s) - 2 * relu(s - 1), xor)

best = 0
for w1 in np.linspace(-2, 2, 21):
    for w2 in np.linspace(-2, 2, 21):
        for b in np.linspace(-3, 3, 31):
            best = max(best, ((x @ [w1, w2] + b > 0) == xor).sum())
assert best == 3
z = np.linspace(-10, 10, 1001)
sigmoid = 1 / (1 + np.exp(-z))
assert 0 < sigmoid.min() and sigmoid.max() < 1
assert -1 < np.tanh(z).min() and np.tanh(z).max() < 1
