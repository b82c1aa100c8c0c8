assert mine.shape == (2, 4, 5)
assert torch.allclose(mine, out, atol=1e-6)
assert torch.allclose(last[0], out[:, -1])
k = sum(p.numel() for p in rnn.parameters())
assert rnn(torch.randn(2, 40, 3))[0].shape == (2, 40, 5)
assert k == sum(p.numel() for p in rnn.parameters()) == 5 * 3 + 5 * 5 + 10
assert not torch.allclose(rnn(x.flip(1))[1], last, atol=1e-3)
