import torch

with torch.device("meta"):
    full = UNet(1, 2)
    assert full(torch.empty(1, 1, 256, 320)).shape == (1, 2, 256, 320)
weights = sum(p.numel() for p in full.parameters())
assert round(weights / 1e6) == 31
convs = [m for m in full.modules() if isinstance(m, (nn.Conv2d, nn.ConvTranspose2d))]
assert len(convs) == 23
assert [f[0].out_channels for f in full.down] == [64, 128, 256, 512, 1024]

small = UNet(1, 2, w=2)
assert small(torch.zeros(1, 1, 48, 64)).shape == (1, 2, 48, 64)
try:
    small(torch.zeros(1, 1, 100, 100))
    raise SystemExit("100 is not a multiple of 16")
except RuntimeError:
    pass
deep = UNet(1, 2, w=2, n=5)
assert deep(torch.zeros(1, 1, 64, 96)).shape[-1] == 96
try:
    deep(torch.zeros(1, 1, 48, 48))
    raise SystemExit("48 is not a multiple of 32")
except RuntimeError:
    pass

side, skips = 572, []
for _ in range(4):
    side = (side - 4) // 2
side -= 4
for _ in range(4):
    side = side * 2 - 4
assert side == 388
