import torch
import torch.nn.functional as F

torch.manual_seed(0)
x = torch.randn(1, 2, 8, 8)
w = torch.randn(3, 2, 3, 3)


def shift(t, a):
    return t.roll(a, -1)


def circular(t, stride=1):
    return F.relu(F.conv2d(F.pad(t, (1, 1, 1, 1), "circular"), w, stride=stride))


def close(a, b):
    return torch.allclose(a, b, atol=1e-4)


assert close(circular(shift(x, 3)), shift(circular(x), 3))
assert not close(circular(shift(x, 3)), circular(x))
assert close(circular(shift(x, 3)).mean((2, 3)), circular(x).mean((2, 3)))

zero = F.conv2d(x, w, padding=1)
moved = F.conv2d(shift(x, 1), w, padding=1)
assert not close(moved, shift(zero, 1))
assert close(moved[..., 2:-1], shift(zero, 1)[..., 2:-1])

assert close(circular(shift(x, 2), 2), shift(circular(x, 2), 1))
assert not close(circular(shift(x, 1), 2), circular(x, 2))
assert not close(circular(shift(x, 1), 2), shift(circular(x, 2), 1))
assert not close(circular(shift(x, 1), 2).mean((2, 3)), circular(x, 2).mean((2, 3)))

peak = torch.zeros(1, 1, 8, 8)
peak[..., 4, 4] = 1
assert close(F.max_pool2d(peak, 2), F.max_pool2d(shift(peak, 1), 2))
assert not close(F.max_pool2d(peak, 2), F.max_pool2d(shift(peak, 2), 2))
assert not close(circular(x.rot90(1, (2, 3))), circular(x).rot90(1, (2, 3)))
