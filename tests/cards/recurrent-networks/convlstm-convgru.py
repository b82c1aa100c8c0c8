torch.manual_seed(0)
cell = ConvLSTMCell(1, 64)
weights = cell.conv.weight.numel()
assert weights == 4 * 9 * 65 * 64 == 149760
assert sum(p.numel() for p in cell.parameters()) == 150016
assert nn.Conv2d(65, 3 * 64, 3).weight.numel() / weights == 0.75

zero = torch.zeros(2, 64, 16, 16)
x = torch.randn(2, 1, 16, 16)
h, c = cell(x, (zero, zero))
assert h.shape == c.shape == (2, 64, 16, 16)

point, ref = ConvLSTMCell(3, 5, 1), nn.LSTMCell(3, 5)
with torch.no_grad():
    point.conv.weight.copy_(torch.cat([ref.weight_ih, ref.weight_hh], 1)[:, :, None, None])
    point.conv.bias.copy_(ref.bias_ih + ref.bias_hh)
x, h, c = torch.randn(4, 3), torch.randn(4, 5), torch.randn(4, 5)
lift = lambda v: v[:, :, None, None]
a = point(lift(x), (lift(h), lift(c)))
b = ref(x, (h, c))
assert all(torch.allclose(p.flatten(1), q, atol=1e-6) for p, q in zip(a, b))
