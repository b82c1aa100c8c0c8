import numpy as np


def full_step(grads, eta=0.1):
    s = sum(np.outer(g, g) for g in grads)
    values, vectors = np.linalg.eigh(s)
    return -eta * vectors @ ((vectors.T @ grads[-1]) / np.sqrt(values))


def diag_step(grads, eta=0.1):
    return -eta * grads[-1] / np.sqrt(np.sum(np.square(grads), axis=0))


rng = np.random.default_rng(0)
grads = rng.normal(size=(8, 3)) * [10, 1, 0.1]
turn, _ = np.linalg.qr(rng.normal(size=(3, 3)))
turned = grads @ turn.T
assert np.allclose(full_step(turned), turn @ full_step(grads))
assert not np.allclose(diag_step(turned), turn @ diag_step(grads), atol=1e-3)

one_axis = np.eye(3)[[0, 1, 2, 0, 1]] * [10, 1, 0.1]
assert np.allclose(full_step(one_axis), diag_step(one_axis))

n = 10**6
assert n * n * 4 == 4 * 10**12 and n * 4 == 4 * 10**6

# A linear loss: zero Hessian, yet S grows with every step.
c = np.array([2.0, -1.0])
assert np.allclose(sum(np.outer(c, c) for _ in range(5)), 5 * np.outer(c, c))
