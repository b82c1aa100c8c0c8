import torch

torch.manual_seed(0)
torch.set_default_dtype(torch.float64)
A, C = torch.randn(6, 3), torch.randn(6, 3)
b, e = torch.randn(6), torch.randn(6)
alpha = 0.05
support = lambda t: (torch.tanh(A @ t) - b).pow(2).mean()
query = lambda t: (torch.tanh(C @ t) - e).pow(2).mean()
grad = torch.func.grad

theta = torch.randn(3)
adapted = theta - alpha * grad(support)(theta)
H = torch.func.hessian(support)(theta)
formula = (torch.eye(3) - alpha * H) @ grad(query)(adapted)

outer = lambda t: query(t - alpha * grad(support)(t))
h = 1e-5
numeric = torch.stack([(outer(theta + h * v) - outer(theta - h * v)) / (2 * h) for v in torch.eye(3)])
assert torch.allclose(numeric, formula, atol=1e-8)
first_order = grad(query)(adapted)
assert (formula - first_order).abs().max() > 1e-3
