from torch import nn

assert 16**2 / 32**2 == 0.25 and (16 // 4) ** 2 == 16
assert 0.5**2 + 1 + 2**2 == 5.25
lateral = [nn.Conv2d(c, 256, 1) for c in (256, 512, 1024, 2048)]
smooth = [nn.Conv2d(256, 256, 3) for _ in range(4)]
total = sum(p.numel() for m in lateral + smooth for p in m.parameters())
assert round(total / 1e6, 1) == 3.3
