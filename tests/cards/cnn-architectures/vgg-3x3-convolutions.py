import torch
from torch import nn

c = 4


def weights(*kernels):
    return sum(nn.Conv2d(c, c, k, bias=False).weight.numel() for k in kernels)


assert weights(3, 3) == 18 * c * c and weights(5) == 25 * c * c
assert weights(3, 3, 3) == 27 * c * c and weights(7) == 49 * c * c
assert round(100 * (1 - weights(3, 3) / weights(5))) == 28
assert round(100 * (1 - weights(3, 3, 3) / weights(7))) == 45
for n in (2, 3):
    assert weights(*[3] * n) / weights(2 * n + 1) == 9 * n / (2 * n + 1) ** 2

# Receptive field: how far the gradient of the middle output reaches.
for n, k in [(2, 3), (3, 3), (2, 5)]:
    x = torch.zeros(1, 1, 21, 21, requires_grad=True)
    y = x
    for _ in range(n):
        y = nn.functional.conv2d(y, torch.ones(1, 1, k, k), padding=k // 2)
    y[0, 0, 10, 10].backward()
    assert int((x.grad[0, 0, 10] != 0).sum()) == 1 + n * (k - 1)

# Without activations three 3x3 layers are one linear 7x7 layer.
torch.manual_seed(0)
stack = nn.Sequential(*(nn.Conv2d(1, 1, 3, bias=False) for _ in range(3)))
kernel = torch.autograd.functional.jacobian(lambda v: stack(v).squeeze(), torch.zeros(1, 1, 7, 7))
x = torch.randn(1, 1, 15, 15)
assert torch.allclose(stack(x), nn.functional.conv2d(x, kernel.reshape(1, 1, 7, 7)), atol=1e-5)
