assert d1.abs().max() < 1e-5 and not d2.abs().max() < 1e-5

p = nn.Conv2d(8, 16, 3, padding=1)
q = nn.Conv2d(16, 4, 1)
one = nn.Conv2d(8, 4, 3, padding=1)
Q = q.weight[:, :, 0, 0]
one.weight.data = torch.einsum("om,mikl->oikl", Q, p.weight).detach()
one.bias.data = (Q @ p.bias + q.bias).detach()
assert torch.allclose(q(p(x)), one(x), atol=1e-5)

bn = nn.BatchNorm2d(16)
bn(torch.randn(8, 16, 5, 5) * 3 + 1)
bn.eval()
u, v = torch.randn(1, 16, 4, 4), torch.randn(1, 16, 4, 4)
zero = bn(torch.zeros(1, 16, 4, 4))
assert torch.allclose(bn(u + v) - zero, bn(u) + bn(v) - 2 * zero, atol=1e-5)

three = nn.Conv2d(64, 64, 3, bias=False).weight.numel()
assert three / nn.Conv2d(64, 64, 1, bias=False).weight.numel() == 9
