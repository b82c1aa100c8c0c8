import numpy as np


def influence(n, k=3):
    p = np.ones(1)
    for _ in range(n):
        p = np.convolve(p, np.ones(k) / k)
    return p


def central(p, share):
    mid = len(p) // 2
    return next(2 * h + 1 for h in range(mid + 1) if p[mid - h : mid + h + 1].sum() >= share)


for n, r, width in [(20, 41, 15), (50, 101, 23)]:
    p = influence(n)
    assert len(p) == r == 1 + 2 * n
    assert central(p, 0.95) == width
for n, k in [(20, 3), (6, 5), (4, 7)]:
    p = influence(n, k)
    at = np.arange(len(p)) - len(p) // 2
    assert len(p) == 1 + n * (k - 1)
    assert np.isclose((p * at**2).sum(), n * (k**2 - 1) / 12)
    assert np.isclose(p[0], 1 / k**n)

p = influence(50)
at = np.arange(101) - 50
sigma = (100 / 3) ** 0.5
normal = np.exp(-(at**2) / (2 * sigma**2)) / (sigma * (2 * np.pi) ** 0.5)
assert np.abs(p - normal).max() < 0.02 * normal.max()
share = [central(influence(n), 0.95) / (1 + 2 * n) * n**0.5 for n in (50, 200, 400)]
assert max(share) / min(share) < 1.06

field = jump = 1
resnet = [(7, 2), (3, 2)]
for stage, blocks in enumerate((3, 4, 6, 3)):
    for block in range(blocks):
        resnet += [(1, 1), (3, 2 if stage and not block else 1), (1, 1)]
for size, stride in resnet:
    field, jump = field + (size - 1) * jump, jump * stride
assert field == 427
