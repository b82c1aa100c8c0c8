import math
import torch

p = torch.nn.Parameter(torch.zeros(2))
g = torch.tensor([10.0, 1.0])
p.grad = g.clone()
torch.nn.utils.clip_grad_norm_([p], 1.0)
assert torch.allclose(p.grad, torch.tensor([0.995, 0.0995]), atol=1e-3)
assert abs(torch.dot(p.grad, g) / p.grad.norm() / g.norm() - 1) < 1e-6
assert round(p.grad[1].item(), 3) == 0.1
p.grad = g.clone()
torch.nn.utils.clip_grad_value_([p], 1.0)
assert p.grad.tolist() == [1.0, 1.0]
cos = (torch.dot(p.grad, g) / p.grad.norm() / g.norm()).item()
assert round(math.degrees(math.acos(cos))) == 39
q = torch.nn.Parameter(torch.zeros(10**6))
q.grad = torch.full((10**6,), 5.0)
torch.nn.utils.clip_grad_value_([q], 1.0)
assert abs(q.grad.norm().item() - 1000) < 0.1
