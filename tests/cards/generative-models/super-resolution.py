import numpy as np
import torch

x = torch.arange(2 * 9 * 4 * 5.0).reshape(1, 18, 4, 5)
y = torch.nn.PixelShuffle(3)(x)
assert y.shape == (1, 2, 12, 15)
assert torch.equal(y.flatten().sort()[0], x.flatten().sort()[0])

rng = np.random.default_rng(0)
hr = rng.normal(size=(100_000, 2)) @ np.array([[1, 0.3], [0, 1]])
lr = np.sign(hr.mean(1))
for v in (-1, 1):
    s = hr[lr == v]
    best = s.mean(0)
    for d in rng.normal(scale=0.3, size=(20, 2)):
        assert ((s - best) ** 2).mean() < ((s - best - d) ** 2).mean()
