import torch.nn.functional as F

sides = [nn.ConvTranspose2d(8, 4, *c)(x).shape[-1] for c in cases]
assert sides == [14, 14, 14, 13]

for k in range(1, 6):
    for s in range(1, 4):
        for p in range(0, k // 2 + 1):
            for d in (1, 2):
                for o in range(0, max(s, d)):
                    size = (7 - 1) * s - 2 * p + d * (k - 1) + o + 1
                    if size <= 0:
                        continue
                    t = nn.ConvTranspose2d(1, 1, k, s, p, o, dilation=d)
                    assert t(torch.zeros(1, 1, 7, 7)).shape[-1] == size

torch.manual_seed(0)
for k, s, p in [(3, 2, 1), (4, 2, 1), (3, 1, 0), (5, 3, 2)]:
    x, w = torch.randn(1, 2, 6, 6), torch.randn(2, 3, k, k)
    z = torch.zeros(1, 2, 5 * s + 1, 5 * s + 1)
    z[:, :, ::s, ::s] = x
    y = F.conv2d(z, w.flip(2, 3).transpose(0, 1), padding=k - 1 - p)
    assert torch.allclose(y, F.conv_transpose2d(x, w, stride=s, padding=p), atol=1e-4)

h = torch.tensor([0.25, 0.75, 0.75, 0.25])
x = torch.randn(1, 1, 8, 8)
fixed = F.conv_transpose2d(x, torch.outer(h, h)[None, None], stride=2, padding=1)
bilinear = F.interpolate(x, scale_factor=2, mode="bilinear", align_corners=False)
assert torch.allclose(fixed[..., 2:-2, 2:-2], bilinear[..., 2:-2, 2:-2], atol=1e-5)

try:
    from torch.utils.flop_counter import FlopCounterMode
except ImportError:
    FlopCounterMode = None
if FlopCounterMode:
    x = torch.zeros(1, 1, 8, 8)
    with FlopCounterMode(display=False) as f:
        F.conv_transpose2d(x, torch.ones(1, 1, 4, 4), stride=2, padding=1)
    assert f.get_total_flops() == 2 * 16 * 64
    with FlopCounterMode(display=False) as f:
        F.conv2d(F.interpolate(x, scale_factor=2), torch.ones(1, 1, 3, 3), padding=1)
    assert f.get_total_flops() == 2 * 36 * 64
