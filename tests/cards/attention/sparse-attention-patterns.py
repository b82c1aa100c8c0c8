import numpy as np

n = 256
root = int(n**0.5)
i = np.arange(n)
gap = i[:, None] - i
recent = (gap >= 0) & (gap < root)
strided = (gap >= 0) & (gap % root == 0)
mask = recent | strided
assert mask.sum() <= 2 * n * root
reach = (strided.astype(int) @ recent) > 0
assert (reach == (gap >= 0)).all() and not (mask == (gap >= 0)).all()

w, c = 8, 3
dilated = (np.abs(gap) <= c * w // 2) & (gap % c == 0)
row = np.flatnonzero(dilated[n // 2])
plain = np.flatnonzero(np.abs(gap[n // 2]) <= w // 2)
assert len(row) == len(plain) and row[-1] - row[0] == c * (plain[-1] - plain[0])

rng = np.random.default_rng(0)
window = np.abs(gap) <= 2


def eccentricity(mask):
    seen, layers = np.eye(n, dtype=bool)[0], 0
    while not seen.all():
        seen, layers = mask @ seen, layers + 1
    return layers


random = window.copy()
for t in range(n):
    random[t, rng.choice(n, 2)] = True
assert eccentricity(random) * 4 < eccentricity(window)

clusters = int(n**0.5)
assert clusters * (n // clusters) ** 2 == n**1.5

n, w, g, r = 2000, 40, 5, 3
i = np.arange(n)
bigbird = np.abs(i[:, None] - i) <= w // 2
bigbird[:g] = True
bigbird[:, :g] = True
for t in range(g, n):
    free = np.flatnonzero(~bigbird[t])
    bigbird[t, rng.choice(free, r, replace=False)] = True
assert abs(bigbird.sum() / (n * (w + 2 * g + r)) - 1) < 0.03
assert abs(bigbird[n // 2].sum() - (w + g + r)) <= 1
