from torch import nn

torch.manual_seed(0)
X = torch.randn(103, 6)
Y = X @ torch.randn(6, 1) + 0.1 * torch.randn(103, 1)
tr = [(X[i : i + 16], Y[i : i + 16]) for i in range(0, 64, 16)]
va = [(X[i : i + 16], Y[i : i + 16]) for i in range(64, 103, 16)]
mse = nn.functional.mse_loss
net = nn.Sequential(nn.Linear(6, 16), nn.ReLU(), nn.Dropout(0.1), nn.Linear(16, 1))
adam = torch.optim.Adam(net.parameters(), lr=0.01)

first = evaluate(net, va, mse)
with torch.no_grad():
    assert abs(first - mse(net.eval()(X[64:]), Y[64:]).item()) < 1e-6
    by_batch = sum(mse(net(x), y).item() for x, y in va) / len(va)
assert len(va[-1][1]) < 16 and abs(by_batch - first) > 1e-3
seen, plain = [], evaluate


def evaluate(*args):
    seen.append(plain(*args))
    return seen[-1]


fit(net, tr, va, mse, adam, 60)
assert len(seen) == 60 and min(seen) < 0.3 * first
assert abs(plain(net, va, mse) - min(seen)) < 1e-6
assert not net.training

# The best is not always the last: a step too large makes val grow, and the early weights return.
seen.clear()
fit(net, tr, va, mse, torch.optim.SGD(net.parameters(), lr=0.6), 2)
assert seen[-1] > 1.5 * min(seen)
assert abs(plain(net, va, mse) - min(seen)) < 1e-6 * min(seen)

line = nn.Linear(1, 1)
one = line(torch.ones(1, 1)).sum()
one.backward()
g = line.weight.grad.clone()
line(torch.ones(1, 1)).sum().backward()
assert torch.equal(line.weight.grad, 2 * g)

w = torch.tensor([1.0, -2.0], requires_grad=True)
sgd = torch.optim.SGD([w], lr=0.1)
(w**2).sum().backward()
sgd.step()
assert torch.allclose(w.detach(), torch.tensor([0.8, -1.6]))


class Box:
    alive = 0

    def __init__(self, tensor):
        self.tensor = tensor.detach()
        Box.alive += 1

    def __del__(self):
        Box.alive -= 1


def held(item):
    total = 0.0
    with torch.autograd.graph.saved_tensors_hooks(Box, lambda box: box.tensor):
        for x, y in va:
            loss = mse(net(x), y)
            total += loss.item() if item else loss
        del loss
        return Box.alive


assert held(True) == 0
assert held(False) >= len(va)
