torch.manual_seed(0)
f = FReLU(4)
z = torch.randn(8, 4, 6, 7)
assert f(z).shape == z.shape
assert (f(z) >= z).all()
with torch.no_grad():
    f.conv.weight.zero_()
assert torch.allclose(f(z), z.clamp(min=0), atol=1e-6)

g = FReLU(4).eval()
one = torch.zeros(1, 4, 5, 5, requires_grad=True)
with torch.no_grad():
    g.conv.weight.fill_(1.0)
    g.bn.bias.fill_(1.0)
g(one)[0, 1, 2, 2].backward()
assert (one.grad[0, 1] != 0).sum() == 9
assert (one.grad[0, [0, 2, 3]] == 0).all()

p = FReLU(1, k=1).eval()
with torch.no_grad():
    p.conv.weight.fill_(0.3)
v = torch.randn(1, 1, 9, 9)
assert torch.allclose(p(v), nn.functional.prelu(v, torch.tensor([0.3])), atol=1e-4)
