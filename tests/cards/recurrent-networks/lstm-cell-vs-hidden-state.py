assert out.shape == (4, 7, 5)
assert h.shape == c.shape == (2, 4, 5)
assert torch.equal(out[:, -1], h[-1])
assert out.abs().max() < 1
assert not torch.allclose(c[-1], h[-1], atol=1e-3)

_, s = lstm(x[:, :4])
whole, _ = lstm(x[:, 4:], s)
assert torch.allclose(whole, out[:, 4:], atol=1e-6)
lost, _ = lstm(x[:, 4:], (s[0], torch.zeros_like(s[1])))
assert not torch.allclose(lost, out[:, 4:], atol=1e-3)

with torch.no_grad():
    one = nn.LSTM(1, 1)
    for p in one.parameters():
        p.zero_()
    one.bias_ih_l0.fill_(12.0)
    top = one(torch.zeros(20, 1, 1))[1][1].item()
assert 19.9 < top < 20
