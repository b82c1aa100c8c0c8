import torch

z = torch.tensor([0.0, 5.0, -5.0, 10.0, -10.0], dtype=torch.double, requires_grad=True)
torch.sigmoid(z).sum().backward()
slope = z.grad
assert slope[0] == 0.25 and slope.max() == slope[0]
assert [round(v, 4) for v in slope[1:3].tolist()] == [0.0066, 0.0066]
assert [round(v, 6) for v in slope[3:].tolist()] == [0.000045, 0.000045]
assert 0.9e-6 < 0.25**10 < 1.1e-6

torch.manual_seed(0)
a0 = torch.randn(4, dtype=torch.double)
w1, w2 = torch.randn(5, 4, dtype=torch.double), torch.randn(3, 5, dtype=torch.double)
z1 = (w1 @ a0).requires_grad_()
z2 = w2 @ torch.sigmoid(z1)
z2.retain_grad()
(torch.sigmoid(z2) ** 2).sum().backward()
s = torch.sigmoid(z1.detach())
assert torch.allclose(z1.grad, s * (1 - s) * (w2.T @ z2.grad))

weights = torch.randn(5, dtype=torch.double, requires_grad=True)
(torch.sigmoid(weights @ s) - 1).pow(2).backward()
assert len(set(weights.grad.sign().tolist())) == 1

logit = torch.tensor(-9.0, dtype=torch.double, requires_grad=True)
torch.nn.functional.binary_cross_entropy(torch.sigmoid(logit), torch.ones((), dtype=torch.double)).backward()
assert torch.isclose(logit.grad, torch.sigmoid(logit.detach()) - 1)
assert logit.grad < -0.999
