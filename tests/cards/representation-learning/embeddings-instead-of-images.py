import numpy as np

image, vector = np.zeros((512, 512, 3), np.uint8), np.zeros(512, np.float32)
assert vector.nbytes == 2048 and round(image.nbytes / 1000) == 786
assert image.nbytes / vector.nbytes == 384
images = 1e12 / image.nbytes
assert round(images / 1e6, 2) == 1.27 and round(images * vector.nbytes / 1e9, 1) == 2.6
assert round(50_000 / vector.nbytes) == 24
