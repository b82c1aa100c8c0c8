torch.manual_seed(0)
up = Up(4)
x, e = torch.randn(1, 8, 5, 6), torch.randn(1, 4, 10, 12)
assert up(x, e).shape == (1, 4, 10, 12)
joined = torch.cat([e, up.up(x)], 1)
assert joined.shape == (1, 8, 10, 12)
try:
    up(x, nn.functional.max_pool2d(e, 2))
    raise SystemExit("sizes after pooling were accepted")
except RuntimeError:
    pass

side, skips = 572, []
for _ in range(4):
    side -= 4
    skips.append(side)
    assert side % 2 == 0
    side //= 2
side -= 4
for skip in reversed(skips):
    side *= 2
    last = (skip, side)
    side -= 4
assert side == 388 and last == (568, 392) and (568 - 392) // 2 == 88
