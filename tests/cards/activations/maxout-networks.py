torch.manual_seed(0)
layer = Maxout(3, 5, k=4)
x = torch.randn(7, 3, requires_grad=True)
h = layer(x)
assert h.shape == (7, 5)
w = layer.lin.weight.view(5, 4, 3)
b = layer.lin.bias.view(5, 4)
pieces = torch.einsum("nd,mkd->nmk", x, w) + b
assert torch.allclose(h, pieces.amax(-1), atol=1e-6)
g, = torch.autograd.grad(h[0, 2], x)
assert torch.allclose(g[0], w[2, pieces[0, 2].argmax()])
assert sum(p.numel() for p in layer.parameters()) == 4 * sum(
    p.numel() for p in nn.Linear(3, 5).parameters())

unit = Maxout(1, 1, k=2)
z = torch.linspace(-3, 3, 61)[:, None]
for slopes, want in (
    ((1.0, 0.0), torch.relu(z)),
    ((1.0, 0.1), nn.functional.leaky_relu(z, 0.1)),
    ((1.0, -1.0), z.abs()),
):
    with torch.no_grad():
        unit.lin.weight.copy_(torch.tensor(slopes)[:, None])
        unit.lin.bias.zero_()
    assert torch.allclose(unit(z), want)
