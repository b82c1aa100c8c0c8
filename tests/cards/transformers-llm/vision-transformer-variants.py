import numpy as np

side, M, d = 56, 7, 96
n = side * side
cell = np.add.outer(np.arange(side) // M * (side // M), np.arange(side) // M).ravel()
pairs = sum((cell == c).sum() ** 2 for c in np.unique(cell))
assert n**2 / pairs == 64
assert pairs == M * M * n
glob = 4 * n * d * d + 2 * n * n * d
win = 4 * n * d * d + 2 * M * M * n * d
assert (glob - 4 * n * d * d) / (win - 4 * n * d * d) == 64
