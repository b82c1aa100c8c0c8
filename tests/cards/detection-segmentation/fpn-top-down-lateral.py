import torch

torch.manual_seed(0)
fpn = FPN((8, 16, 32, 64), 4)
sides = (100, 50, 25, 13)
cs = [torch.randn(1, c, s, s) for c, s in zip((8, 16, 32, 64), sides)]
ps = fpn(cs)
assert [tuple(p.shape) for p in ps] == [(1, 4, s, s) for s in sides]

m5 = fpn.lat[3](cs[3])
m4 = fpn.lat[2](cs[2]) + F.interpolate(m5, size=(25, 25))
m3 = fpn.lat[1](cs[1]) + F.interpolate(m4, scale_factor=2)
m2 = fpn.lat[0](cs[0]) + F.interpolate(m3, scale_factor=2)
assert torch.allclose(ps[0], fpn.out[0](m2), atol=1e-6)
assert torch.allclose(ps[3], fpn.out[3](m5), atol=1e-6)
assert nn.Conv2d(1, 1, 3, 2, 1)(torch.zeros(1, 1, 25, 25)).shape[-1] == 13
assert F.interpolate(m5, scale_factor=2).shape[-1] == 26
