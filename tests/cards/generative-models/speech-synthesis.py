import numpy as np

rate, hop = 24_000, 256
assert rate / hop == 93.75
d = np.array([3, 7, 5, 10])
mel = np.repeat(np.zeros((4, 80)), d, axis=0)
assert mel.shape == (d.sum(), 80)
wave = np.repeat(mel[:, 0], hop)
assert len(wave) == d.sum() * hop and len(wave) // len(mel) == 256
