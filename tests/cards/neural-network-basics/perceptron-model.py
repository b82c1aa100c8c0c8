from itertools import product

import numpy as np

X = np.array(list(product([0, 1], repeat=2)))


def perceptron(w, b):
    return (X @ np.array(w) + b >= 0).astype(int).tolist()


assert perceptron((1, 1), -1.5) == [int(p and q) for p, q in X]
assert perceptron((1, 1), -0.5) == [int(p or q) for p, q in X]
assert perceptron((4, 4), -6) == perceptron((1, 1), -1.5)

grid = np.linspace(-3, 3, 25)
answers = {tuple(perceptron((p, q), b)) for p, q, b in product(grid, repeat=3)}
assert (0, 1, 1, 0) not in answers and (0, 1, 1, 1) in answers

w, b = np.array([3.0, -4.0]), 2.0
on_line = -b * w / (w @ w)
assert abs(w @ on_line + b) < 1e-12
along = np.array([4.0, 3.0])
assert abs(w @ (on_line + 7 * along) + b) < 1e-12 and w @ along == 0

step = lambda z: float(z >= 0)
z = np.linspace(-2, 2, 41) + 0.013
assert all(step(v + 1e-6) == step(v - 1e-6) for v in z)
