import numpy as np
import torch
from torch import nn

img = np.arange(224 * 224 * 3).reshape(224, 224, 3)
assert img.size == 150_528
assert img.astype(np.uint8).nbytes == 150_528
assert img.astype(np.float32).nbytes == 4 * 150_528

H, W, C = 5, 7, 3
hwc = np.random.default_rng(0).integers(0, 255, (H, W, C))
chw = np.ascontiguousarray(hwc.transpose(2, 0, 1))
for i in range(H):
    for j in range(W):
        for c in range(C):
            assert hwc.ravel()[(i * W + j) * C + c] == hwc[i, j, c]
            assert chw.ravel()[(c * H + i) * W + j] == hwc[i, j, c]

linear = nn.Linear(150_528, 1000, bias=False, device="meta").weight.numel()
assert round(linear / 1e6, 1) == 150.5
assert nn.Conv2d(3, 64, 3, bias=False).weight.numel() == 1728
x = torch.randn(2, 3, 4, 5)
last = x.to(memory_format=torch.channels_last)
assert last.shape == x.shape and torch.equal(last, x) and last.stride() != x.stride()
