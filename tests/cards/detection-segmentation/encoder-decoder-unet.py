import torch
from torch import nn

assert 256 * 256 * 3 == 196608 and 16 * 16 * 1024 == 262144
width, layers = 3, []
for out in (64, 128, 256, 512):
    layers += [nn.Conv2d(width, out, 3, padding=1), nn.MaxPool2d(2)]
    width = out
layers.append(nn.Conv2d(width, 1024, 3, padding=1))
with torch.no_grad():
    code = nn.Sequential(*layers)(torch.zeros(1, 3, 256, 256))
assert code.shape == (1, 1024, 16, 16)
assert code[0].numel() > 256 * 256 * 3
