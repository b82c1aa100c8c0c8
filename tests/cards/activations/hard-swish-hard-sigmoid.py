import torch
from torch import nn

z = torch.linspace(-8, 8, 160001, dtype=torch.float64)
relu6 = torch.clamp(z + 3, 0, 6)
hsig, hswish = nn.Hardsigmoid()(z), nn.Hardswish()(z)
assert torch.allclose(hsig, relu6 / 6) and torch.allclose(hswish, z * relu6 / 6)
assert torch.allclose(hsig, (z / 6 + 0.5).clamp(0, 1))
assert (hsig[z <= -3] == 0).all() and (hsig[z >= 3] == 1).all()
mid = z.abs() < 3
assert torch.allclose(hswish[mid], (z * (z + 3) / 6)[mid])
swish = z * torch.sigmoid(z)
assert round(float(swish.min()), 3) == -0.278 and round(float(z[swish.argmin()]), 2) == -1.28
assert round(float(hswish.min()), 3) == -0.375 and round(float(z[hswish.argmin()]), 2) == -1.5


def slope(f, at):
    x = torch.tensor(at, dtype=torch.float64, requires_grad=True)
    f(x).backward()
    return float(x.grad)


assert abs(slope(nn.Hardsigmoid(), 0.0) - 1 / 6) < 1e-6
assert abs(slope(torch.sigmoid, 0.0) - 1 / 4) < 1e-9
assert abs(slope(nn.Hardswish(), 2.9999999) - 1.5) < 1e-5
assert slope(nn.Hardswish(), 3.0001) == 1
