import torch

assert ok == [3.0, 3.0] and bad == 'error'


def raises(f):
    try:
        f()
    except RuntimeError:
        return True
    return False


def run(f):
    x = torch.ones(3, requires_grad=True)
    f(x).sum().backward()
    return x.grad


def bumped(f):
    def inner(x):
        h = f(x)
        h += 1
        return h
    return raises(lambda: run(inner))


for f in (torch.sigmoid, torch.relu, torch.tanh, torch.exp):
    assert bumped(f)
assert not bumped(lambda x: x + x)
assert not bumped(torch.nn.functional.gelu)

nn = torch.nn
net = nn.Sequential(nn.Conv2d(1, 2, 3), nn.BatchNorm2d(2), nn.ReLU(inplace=True))
net(torch.randn(2, 1, 6, 6)).sum().backward()

leaf = torch.ones(2, requires_grad=True)
assert raises(lambda: leaf.add_(1))
with torch.no_grad():
    leaf.add_(1)
assert leaf.tolist() == [2, 2]

torch.manual_seed(0)
x0 = torch.randn(8, requires_grad=True)
w = torch.randn(8, 8)


def block(relu):
    x = x0 * 1
    y = w @ relu(x) + x
    grad, = torch.autograd.grad(y.sum(), x0)
    return y.detach(), grad


good, wrong = block(torch.relu), block(torch.relu_)
assert not torch.allclose(good[0], wrong[0])
assert not torch.allclose(good[1], wrong[1])


def edited(edit):
    def inner(x):
        h = torch.sigmoid(x)
        edit(h)
        return h
    return inner


true = run(torch.sigmoid)
silent = run(edited(lambda h: h.data.mul_(0)))
assert not torch.allclose(silent, true)
assert raises(lambda: run(edited(lambda h: h.detach().mul_(0))))
h = torch.ones(2)
h.data.add_(1)
assert h._version == 0
h.detach().add_(1)
assert h._version == 1
