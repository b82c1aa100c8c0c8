assert same and pad_is_beta
assert not torch.allclose(b[:, 5:], torch.zeros(1, 3, 8), atol=1e-2)

for extra in (1, 20):
    longer = torch.cat([x, torch.full((1, extra, 8), 9.0)], dim=1)
    assert torch.allclose(ln(longer)[:, :5], a)

bn = nn.BatchNorm1d(8)
padded = torch.cat([x, pad], dim=1)
clean, dirty = (bn(z.transpose(1, 2)).transpose(1, 2) for z in (x, padded))
assert not torch.allclose(clean, dirty[:, :5], atol=1e-2)

assert ln.weight.shape == ln.bias.shape == (8,)
whole, cut = (nn.functional.layer_norm(z, z.shape[1:]) for z in (x, x[:, :3]))
assert not torch.allclose(whole[:, :3], cut, atol=1e-2)
