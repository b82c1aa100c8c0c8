import numpy as np

grad = lambda x: 4 * x**3 - 4 * x + 0.3


def run(beta, x=1.8):
    m = 0.0
    for _ in range(5000):
        m = beta * m + grad(x)
        x -= 0.01 * m
    return round(x, 2)


assert run(0) == 0.96 and run(0.9) == -1.04
assert run(0.9, 1.5) == 0.96

speed = lambda b: max(abs(np.linalg.eigvals([[1 + b + 0.01, -b], [1, 0]])))
assert speed(0.9) > speed(0) > 1
