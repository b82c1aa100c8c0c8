import torch
import torch.nn.functional as F

torch.manual_seed(0)
x = torch.rand(1, 1, 6, 6) + 0.1


def gem(t, q):
    return t.pow(q).mean() ** (1 / q)


assert torch.isclose(gem(x, 1), x.mean())
assert torch.isclose(gem(x.double(), 2000), x.max().double(), rtol=3e-3)
assert x.mean() < gem(x, 3) < x.max()

y = torch.randn(1, 5, 8, 8)
packed = F.pixel_unshuffle(y, 2)
assert packed.shape == (1, 20, 4, 4)
assert torch.equal(F.pixel_shuffle(packed, 2), y)

z = torch.zeros(1, 1, 8, 8, requires_grad=True)
F.conv2d(z, torch.ones(1, 1, 1, 1), stride=2).sum().backward()
assert (z.grad == 0).float().mean() == 3 / 4

wave = torch.cos(torch.pi * torch.arange(64.0)).view(1, 1, 1, 64)
strided = wave[..., ::2], wave.roll(1, -1)[..., ::2]
assert not torch.allclose(*strided)
blur = torch.tensor([1.0, 2, 1]).view(1, 1, 1, 3) / 4
soft = F.conv2d(F.pad(wave, (1, 1, 0, 0), "circular"), blur)
assert torch.allclose(soft[..., ::2], soft.roll(1, -1)[..., ::2], atol=1e-5)
