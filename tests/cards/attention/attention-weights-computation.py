import torch

a = torch.tensor([2.0, 1.0, 0.0]).softmax(0)
assert [round(x, 3) for x in a.tolist()] == [0.665, 0.245, 0.09]
torch.manual_seed(0)
s = torch.randn(3, 5)
rows, columns = s.softmax(-1), s.softmax(-2)
assert torch.allclose(rows.sum(-1), torch.ones(3))
assert not torch.allclose(rows.sum(-2), torch.ones(5))
assert rows.shape == columns.shape
assert not torch.allclose(columns.sum(-1), torch.ones(3))
assert torch.allclose((s + 7).softmax(-1), rows, atol=1e-6)
assert (2 * s).softmax(-1).max() > rows.max()
s[0, 1] = float("-inf")
assert s.softmax(-1)[0, 1] == 0

d_q, d_k, width = 4, 6, 8
q, k = torch.randn(3, d_q), torch.randn(5, d_k)
w1, w2, w = torch.randn(width, d_q), torch.randn(width, d_k), torch.randn(width)
additive = torch.tanh((q @ w1.T)[:, None] + (k @ w2.T)[None]) @ w
assert additive.shape == (3, 5)
assert torch.isclose(additive[1, 2], w @ torch.tanh(w1 @ q[1] + w2 @ k[2]), atol=1e-5)
