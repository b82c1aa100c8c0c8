assert torch.allclose(new, cell(x, h), atol=1e-6)
assert not torch.allclose(z * n + (1 - z) * h, cell(x, h), atol=1e-3)

inside = torch.tanh(xn + (r * h) @ cell.weight_hh[10:].T + cell.bias_hh[10:])
assert not torch.allclose(inside, n, atol=1e-3)

with torch.no_grad():
    cell.bias_ih[5:10] = 50.0
    assert torch.allclose(cell(x, h), h, atol=1e-5)
    cell.bias_ih[5:10] = -50.0
    cell.bias_ih[:5] = -50.0
    other = torch.randn(2, 5)

    assert torch.allclose(cell(x, h), cell(x, other), atol=1e-5)
