import torch

torch.manual_seed(0)
model = MultiTask(nn.Linear(4, 8), 8, 3)
x = torch.randn(6, 4)
y = torch.tensor([0, 2, -1, -1, 1, -1])
t = torch.tensor([float("nan"), 1.0, 2.0, float("nan"), float("nan"), -1.0])
loss = model(x, y, t, lam=0.5)
z = model.enc(x)
p = model.cls(z).softmax(1)
first = -sum(p[i, y[i]].log() for i in (0, 1, 4)) / 3
second = sum((model.reg(z)[i, 0] - t[i]) ** 2 for i in (1, 2, 5)) / 3
assert torch.allclose(loss, first + 0.5 * second)
loss.backward()
assert all(w.grad.isfinite().all() for w in model.parameters())

empty = model(x, torch.full((6,), -1), torch.full((6,), float("nan")))
assert empty.item() == 0

sizes = torch.tensor([1e6, 1e4], dtype=torch.double)
share = [(sizes**a / (sizes**a).sum())[1].item() * 100 for a in (0.0, 0.5, 1.0)]
assert share[0] == 50 and round(share[1], 1) == 9.1 and round(share[2]) == 1

g, other = torch.tensor([1.0, 0.0]), torch.tensor([-1.0, 1.0])
assert g @ other < 0
cleaned = g - (g @ other) / (other @ other) * other
assert abs(cleaned @ other) < 1e-6
