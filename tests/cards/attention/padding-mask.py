from torch import nn

assert same and leak > 0.1
assert keep.shape == (1, 1, 1, 5)
assert keep.flatten().tolist() == [True] * 3 + [False] * 2

m = nn.MultiheadAttention(8, 2, batch_first=True).eval()
y = torch.randn(1, 5, 8)
short = m(y[:, :3], y[:, :3], y[:, :3])[0]
hide = ~keep[:, 0, 0]
assert torch.allclose(m(y, y, y, key_padding_mask=hide)[0][:, :3], short, atol=1e-6)
_, a = m(y, y, y, key_padding_mask=~hide)
assert (a[..., :3] == 0).all()

rows = torch.full((1, 4), float("-inf")).softmax(-1)
assert rows.isnan().all()

right = keep & torch.ones(5, 5).tril().bool()
only_causal = torch.ones(5, 5).tril().bool()[None, None]
assert torch.equal(right[..., :3, :], only_causal[..., :3, :])
left = torch.tensor([False, False, True, True, True])
assert not torch.equal((left & only_causal)[..., 2:, :], only_causal[..., 2:, :])
