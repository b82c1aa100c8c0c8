torch.manual_seed(0)
for ci, co, s, size in [(4, 4, 1, 8), (4, 6, 1, 7), (4, 4, 2, 8), (4, 8, 2, 7)]:
    block = ResidualBlock(ci, co, s)
    out = block(torch.randn(2, ci, size, size))
    side = -(-size // s)
    assert out.shape == (2, co, side, side) and out.min() == 0
    assert isinstance(block.skip, nn.Identity) == (ci == co and s == 1)

# 3x3x64x128 + 3x3x128x128 + 1x1x64x128 weights and three BN layers of 2x128.
assert sum(p.numel() for p in ResidualBlock(64, 128, 2).parameters()) == 230_144

same = ResidualBlock(3, 3).double().eval()
for bn in (same.b1, same.b2):
    nn.init.normal_(bn.weight)
    nn.init.normal_(bn.bias)
    bn.running_mean.normal_()
x = torch.randn(1, 3, 5, 5, dtype=torch.float64)


def branch(x):
    h = F.conv2d(x, same.c1.weight, padding=1)
    h = F.batch_norm(h, same.b1.running_mean, same.b1.running_var, same.b1.weight, same.b1.bias)
    h = F.conv2d(h.clamp(min=0), same.c2.weight, padding=1)
    return F.batch_norm(h, same.b2.running_mean, same.b2.running_var, same.b2.weight, same.b2.bias)


assert torch.allclose(same(x), (branch(x) + x).clamp(min=0))
assert branch(x).min() < 0


def jacobian(f):
    return torch.autograd.functional.jacobian(f, x).reshape(75, 75)


eye = torch.eye(75, dtype=torch.float64)
assert torch.allclose(jacobian(lambda v: branch(v) + v), jacobian(branch) + eye)

# Zero residual branch: the block is the identity for what a ReLU has put out.
nn.init.zeros_(same.b2.weight)
nn.init.zeros_(same.b2.bias)
assert torch.equal(same(x.abs()), x.abs())

# The trap: ReLU before the sum can only increase.
positive = ResidualBlock(3, 3)
early = F.relu(positive.b2(positive.c2(F.relu(positive.b1(positive.c1(x.float()))))))
assert (early + x.float() >= x.float()).all()

broken = ResidualBlock(4, 4, 2)
broken.skip = nn.Identity()
try:
    broken(torch.randn(2, 4, 8, 8))
    raise SystemExit("stride 2 worked without a projection")
except RuntimeError:
    pass

# The bias of a convolution is cancelled by the mean that BatchNorm subtracts.
conv, bn = nn.Conv2d(4, 6, 3), nn.BatchNorm2d(6)
y = torch.randn(8, 4, 6, 6)
before = bn(conv(y))
nn.init.constant_(conv.bias, 3.0)
assert torch.allclose(bn(conv(y)), before, atol=1e-4)
