import torch
import torch.nn.functional as F


def field(n, k):
    x = torch.zeros(1, 1, 40, dtype=torch.double, requires_grad=True)
    y = x
    for _ in range(n):
        y = F.conv1d(y, torch.ones(1, 1, k, dtype=torch.double))
    y[0, 0, 0].backward()
    return int((x.grad != 0).sum())


for k, n, stack, dense in [(5, 2, 18, 25), (7, 3, 27, 49), (9, 4, 36, 81)]:
    assert field(n, 3) == k == 1 + n * 2 == field(1, k)
    assert n == (k - 1) // 2 and stack == n * 9 and dense == k * k

C = 96
block = torch.nn.ModuleList(
    [
        torch.nn.Conv2d(C, C, 7, groups=C, bias=False),
        torch.nn.Conv2d(C, 4 * C, 1, bias=False),
        torch.nn.Conv2d(4 * C, C, 1, bias=False),
    ]
)
sizes = [p.numel() for p in block.parameters()]
assert round(100 * sizes[0] / sum(sizes)) == 6
