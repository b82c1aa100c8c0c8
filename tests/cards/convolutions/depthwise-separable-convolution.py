import torch.nn.functional as F

assert n == 33920 and tuple(y.shape) == (2, 256, 14, 14)
full = nn.Conv2d(128, 256, 3, bias=False).weight.numel()
assert full == 294912 and round(full / n, 1) == 8.7
assert 9 * 128 == 1152 and 128 * 256 == 32768 and 1152 + 32768 == n
assert abs(n / full - (1 / 256 + 1 / 9)) < 1e-12
ratio = lambda co: 1 / (1 / co + 1 / 9)
assert ratio(72) >= 8 - 1e-9 and ratio(71) < 8 and ratio(10**6) < 9

torch.manual_seed(0)
D, P = torch.randn(5, 1, 3, 3), torch.randn(7, 5, 1, 1)
x = torch.randn(1, 5, 8, 8)
two = F.conv2d(F.conv2d(x, D, padding=1, groups=5), P)
one = F.conv2d(x, P * D.transpose(0, 1), padding=1)
assert torch.allclose(two, one, atol=1e-4)
