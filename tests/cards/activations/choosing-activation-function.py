import torch

z = torch.tensor([-2.0, 1.0], requires_grad=True)
((torch.relu(z) - torch.tensor([-3.0, 5.0])) ** 2).sum().backward()
assert z.grad[0] == 0 and z.grad[1] != 0
assert (torch.relu(torch.linspace(-5, 5, 101)) >= 0).all()
assert (torch.nn.functional.softplus(torch.linspace(-5, 5, 101)) > 0).all()
