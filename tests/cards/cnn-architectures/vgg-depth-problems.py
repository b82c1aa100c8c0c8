import math

import torch
from torch import nn


def measure(counts):
    side, c = 224, 3
    conv = macs = outputs = 0
    for width, count in zip((64, 128, 256, 512, 512), counts):
        for _ in range(count):
            conv += 9 * c * width + width
            macs += 9 * c * width * side**2
            outputs += width * side**2
            c = width
        side //= 2
    fc = [(25_088, 4096), (4096, 4096), (4096, 1000)]
    dense = sum(i * o + o for i, o in fc)
    return conv + dense, macs + sum(i * o for i, o in fc), outputs


params, macs, outputs = measure((2, 2, 3, 3, 3))
assert params == 138_357_544
assert round(macs / 1e9, 1) == 15.5
assert round(outputs / 1e6, 1) == 13.5
assert round(4 * outputs / 1e6) == 54
assert round((measure((2, 2, 4, 4, 4))[0] - params) / 1e6, 1) == 5.3

# A bad scale of random weights kills the signal of a deep stack, He's does not.
torch.manual_seed(0)
x = torch.randn(64, 256)
for std, alive in [(0.01, False), (math.sqrt(2 / 256), True)]:
    h = x
    for _ in range(16):
        layer = nn.Linear(256, 256, bias=False)
        nn.init.normal_(layer.weight, std=std)
        h = torch.relu(layer(h))
    assert (h.std() > 0.1) == alive
