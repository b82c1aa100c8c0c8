import torch
import torch.nn.functional as F


def measured(layers, n):
    x = torch.zeros(1, 1, n, dtype=torch.double, requires_grad=True)
    y = x
    for k, d, s in layers:
        y = F.conv1d(y, torch.ones(1, 1, k, dtype=torch.double) / k, stride=s, dilation=d)
    y[0, 0, 0].backward()
    seen = x.grad[0, 0].nonzero().flatten()
    return int(seen[-1] - seen[0] + 1), len(seen)


def formula(layers):
    r, jump = 1, 1
    for k, d, s in layers:
        r += (k - 1) * d * jump
        jump *= s
    return r


same = lambda k, ds: [(k, d, 1) for d in ds]
assert measured(same(3, [1] * 5), 100)[0] == 11
assert measured(same(3, [1, 2, 4, 8, 16]), 100)[0] == 63 == 2**6 - 1
assert measured(same(3, [1, 1, 2, 4, 8, 16, 1]), 100)[0] == 67
assert measured(same(2, [2**i for i in range(10)]), 1100) == (1024, 1024)
mixed = [(3, 1, 2), (3, 2, 1), (5, 3, 2), (3, 1, 1)]
assert measured(mixed, 200)[0] == formula(mixed)
for L in range(1, 7):
    assert measured(same(3, [2**i for i in range(L)]), 200)[0] == 2 ** (L + 1) - 1

r, seen = measured(same(3, [2] * 20), 200)
assert abs(seen / r - 0.5) < 0.01

torch.manual_seed(0)
for d in (6, 7):
    x, w = torch.randn(1, 1, 6, 6), torch.randn(1, 1, 3, 3)
    y = F.conv2d(x, w, padding=d, dilation=d)
    assert torch.allclose(y, x * w[0, 0, 1, 1])
assert not torch.allclose(F.conv2d(x, w, padding=5, dilation=5), x * w[0, 0, 1, 1])
