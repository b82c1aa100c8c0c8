from torch import nn

torch.manual_seed(0)
x = torch.ones(16, 32, 6, 6)
for kind, group in (("dropout", None), ("spatial", (2, 3)), ("depth", (1, 2, 3))):
    y = x * mask(kind, x, 0.25)
    assert abs((y == 0).float().mean() - 0.25) < (0.02 if kind != "depth" else 0.3)
    assert set(y.unique().tolist()) <= {0.0, float(torch.tensor(1 / 0.75))}
    if group:
        assert torch.equal(y.amax(group), y.amin(group))
    else:
        assert not torch.equal(y.amax((2, 3)), y.amin((2, 3)))
assert abs((mask("depth", torch.ones(20_000, 1, 1, 1), 0.25) == 0).float().mean() - 0.25) < 0.01
z = nn.Dropout2d(0.25)(x)
assert torch.equal(z.amax((2, 3)), z.amin((2, 3))) and (z == 0).any() and (z > 1).any()

p, k, H, W = 0.1, 7, 28, 28
gamma = p / k**2 * H * W / ((H - k + 1) * (W - k + 1))
centres = (torch.rand(3000, 1, H - k + 1, W - k + 1) < gamma).float()
dropped = nn.functional.max_pool2d(nn.functional.pad(centres, [k - 1] * 4), k, 1)
assert dropped.shape[-2:] == (H, W)
assert 0.085 < dropped.mean() < 0.1
expected = centres.sum((1, 2, 3)).mean() * k * k / (H * W)
assert abs(expected - p) < 0.004
