torch.manual_seed(0)
d = 32
x = 2 * torch.randn(4, 7, d) + 1
mine = RMSNorm(d)
nn.init.normal_(mine.g)
ref = nn.RMSNorm(d, eps=1e-6)
with torch.no_grad():
    ref.weight.copy_(mine.g)
assert torch.allclose(mine(x), ref(x), atol=1e-5)
assert sum(p.numel() for p in mine.parameters()) == d
assert sum(p.numel() for p in nn.LayerNorm(d).parameters()) == 2 * d

assert torch.allclose(mine(5 * x), mine(x), atol=1e-4)
assert not torch.allclose(mine(x + 5), mine(x), atol=0.1)

mu = x.mean(-1)
var = x.var(-1, unbiased=False)
assert torch.allclose(x.pow(2).mean(-1), mu**2 + var, rtol=1e-4)

plain = RMSNorm(d, eps=1e-5)
centred = x - x.mean(-1, keepdim=True)
assert torch.allclose(plain(centred), nn.LayerNorm(d)(centred), atol=1e-5)
assert not torch.allclose(plain(x), nn.LayerNorm(d)(x), atol=0.1)

half = torch.tensor([255.875, 256.0], dtype=torch.float16)
squares = half * half
assert torch.isfinite(squares[0]) and torch.isinf(squares[1])
assert torch.isfinite(mine(torch.full((1, d), 300.0, dtype=torch.float16))).all()
