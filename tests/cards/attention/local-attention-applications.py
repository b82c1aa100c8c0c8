import numpy as np

side, window = 56, 7
y, x = np.divmod(np.arange(side**2), side)
block = (y // window) * (side // window) + x // window
pairs = (np.bincount(block) ** 2).sum()
assert side**4 / pairs == 64

larger = np.full((2 * side // window) ** 2, window**2)
assert (larger**2).sum() / pairs == 4
