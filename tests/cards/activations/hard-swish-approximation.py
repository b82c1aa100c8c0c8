import torch
from torch.nn.functional import hardswish, silu

z = torch.linspace(-8, 8, 1600001, dtype=torch.float64, requires_grad=True)
hs, sw = hardswish(z), silu(z)
dh, = torch.autograd.grad(hs.sum(), z)
ds, = torch.autograd.grad(sw.sum(), z)
z, hs, sw = z.detach(), hs.detach(), sw.detach()
e = hs - sw
assert 0.142 < float(e.abs().max()) < 0.143
assert abs(abs(float(z[e.abs().argmax()])) - 3) < 1e-4
assert 0.064 < float(e.abs()[z.abs() <= 1].max()) < 0.065
assert torch.allclose(e, e.flip(0), atol=1e-12)
assert (e[(z > 0.01) & (z < 2.55)] < 0).all() and (e[(z > 2.6) & (z < 8)] > 0).all()
assert abs(float(hs.min()) + 0.375) < 1e-6 and abs(float(sw.min()) + 0.278) < 5e-4
zero = z.abs().argmin()
assert abs(float(dh[zero]) - 0.5) < 1e-5 and abs(float(ds[zero]) - 0.5) < 1e-5
inside = z.abs() < 3
assert abs(float(dh[inside].min()) + 0.5) < 1e-4 and abs(float(dh[inside].max()) - 1.5) < 1e-4
assert torch.allclose(dh[inside], ((2 * z + 3) / 6)[inside])
assert round(float(ds.min()), 2) == -0.10 and round(float(ds.max()), 2) == 1.10
assert (dh[z < -3.001] == 0).all()
assert round(float(ds[(z + 3).abs().argmin()]), 3) == -0.088
beta = 1.7
h = torch.clamp(beta * z / 6 + 0.5, 0, 1)
assert (h[z >= 3 / beta + 1e-4] == 1).all() and h[(z < 3 / beta - 1e-4)].max() < 1
