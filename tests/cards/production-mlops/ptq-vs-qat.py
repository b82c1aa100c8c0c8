import torch

Q = 2 ** (8 - 1) - 1
assert round(1 / Q, 4) == 0.0079 and round(10 / Q, 3) == 0.079

step = 1 / Q
x = torch.linspace(-1.5, 1.5, 1001, dtype=torch.float64, requires_grad=True)
y = fake_quant(x, step)
codes = y.detach() / step
assert torch.allclose(codes, codes.round(), atol=1e-9)
assert codes.abs().max() <= Q + 1e-9
inside = x.detach().abs() <= Q * step
assert ((y - x).detach()[inside].abs() <= step / 2 + 1e-12).all()
y.sum().backward()
assert torch.equal(x.grad, inside.to(x.dtype))

same = torch.fake_quantize_per_tensor_affine(x.detach().float(), step, 0, -Q, Q)
assert torch.allclose(same.double(), y.detach(), atol=step * 1.01)
assert (torch.isclose(same.double(), y.detach(), atol=1e-6)).float().mean() > 0.99
