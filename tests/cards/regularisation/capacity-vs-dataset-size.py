import math

import numpy as np

# Chinchilla: tokens per weight and compute.
assert math.isclose(1.4e12 / 70e9, 20)
assert math.isclose(6 * 70e9 * 1.4e12, 5.88e23)

# With equal exponents of both terms the optimum grows as the square root of compute.
sizes = np.exp(np.linspace(math.log(1e5), math.log(1e13), 400_001))
best = []
for compute in (1e20, 4e20, 1e22):
    tokens = compute / (6 * sizes)
    loss = 400 / sizes**0.3 + 400 / tokens**0.3
    best.append((sizes[loss.argmin()], tokens[loss.argmin()]))
for k, factor in ((1, 2), (2, 10)):
    assert math.isclose(best[k][0] / best[0][0], factor, rel_tol=0.01)
    assert math.isclose(best[k][1] / best[0][1], factor, rel_tol=0.01)

# Six FLOPs per weight and token: forward 2, gradient by the input 2, by the weights 2.
n, i, o = 7, 5, 3
forward = grad_x = grad_w = 2 * n * i * o
assert forward + grad_x + grad_w == 6 * (i * o) * n


# ResNet-50: weights by its layout, against the ImageNet training set.
def conv(a, b, k):
    return a * b * k * k + 2 * b  # no bias, two numbers of the norm per channel


total, width = conv(3, 64, 7), 64
for blocks, mid in ((3, 64), (4, 128), (6, 256), (3, 512)):
    for block in range(blocks):
        total += conv(width, mid, 1) + conv(mid, mid, 3) + conv(mid, 4 * mid, 1)
        if block == 0:
            total += conv(width, 4 * mid, 1)
        width = 4 * mid
total += width * 1000 + 1000
assert round(total / 1e6, 1) == 25.6
assert round(total / 1_281_167) == 20

# Unpenalised least squares: the worst point is as many weights as examples.
rng = np.random.default_rng(0)
spread = {}
for d in (10, 30, 50, 100, 300):
    spread[d] = np.median([(np.linalg.pinv(rng.normal(size=(50, d))) ** 2).sum() for _ in range(30)])
assert max(spread, key=spread.get) == 50
