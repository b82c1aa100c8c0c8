torch.manual_seed(0)
conv = nn.Conv2d(4, 320, 3, padding=1)
wide = widen(conv, 5)
assert wide.in_channels == 9 == 4 + 4 + 1
z, extra = torch.randn(2, 4, 64, 64), torch.randn(2, 5, 64, 64)
out = wide(torch.cat([z, extra], 1))
assert out.shape == (2, 320, 64, 64)
assert torch.allclose(out, conv(z), atol=1e-5)
out.pow(2).sum().backward()
assert wide.weight.grad[:, 4:].abs().max() > 0
assert not torch.allclose(conv(z), conv(z + extra[:, :4]), atol=1e-3)
