import torch

z = torch.tensor([3.0, -1.0], dtype=torch.float64, requires_grad=True)
(slope,) = torch.autograd.grad(torch.tanh(z)[0], z)
assert abs(slope[0].item() - 0.01) < 2e-4
assert torch.isclose(slope[0], 1 - torch.tanh(z.detach()[0]) ** 2)
(relu,) = torch.autograd.grad(torch.relu(z).sum(), z)
assert relu.tolist() == [1.0, 0.0]
# Six times five days is a month already.
assert 5 * 6 == 30 and 6 * 6 > 31
