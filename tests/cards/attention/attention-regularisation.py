import torch

torch.manual_seed(0)


def entropy(a):
    return -torch.special.xlogy(a, a).sum(-1)


for sign in (1.0, -1.0):
    e = torch.randn(6, requires_grad=True)
    before = entropy(e.softmax(-1)).item()
    (sign * entropy(e.softmax(-1))).backward()
    after = entropy((e - 0.1 * e.grad).softmax(-1)).item()
    assert (after < before) == (sign > 0)


def coverage(a):
    seen, total = torch.zeros(a.shape[1]), 0.0
    for row in a:
        total += torch.minimum(row, seen).sum().item()
        seen = seen + row
    return total


assert coverage(torch.eye(4)) == 0
assert coverage(torch.eye(4)[[0, 0, 0, 0]]) == 3

apart = torch.eye(3, 5)
same = torch.eye(3, 5)[[0, 0, 0]]
gap = [(P @ P.T - torch.eye(3)).pow(2).sum().item() for P in (apart, same)]
assert gap == [0, 6]
