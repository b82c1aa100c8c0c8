import numpy as np
from scipy.ndimage import label

assert round(21 * 512 * 512 / 1e6, 1) == 5.5
mask = np.zeros((10, 30), int)
mask[2:8, 0:10] = 1
mask[2:8, 10:20] = 1
mask[2:8, 22:30] = 1
assert label(mask)[1] == 2
