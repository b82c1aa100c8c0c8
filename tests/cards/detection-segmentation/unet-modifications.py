from torch import nn

assert nn.Conv3d(8, 8, 3, bias=False).weight.numel() == 3 * nn.Conv2d(8, 8, 3, bias=False).weight.numel()
