import torch
from torch import nn

count = lambda layer: sum(p.numel() for p in layer.parameters())
d, m, k, ci, co = 7, 5, 3, 4, 6
assert count(nn.Linear(d, m)) == (d + 1) * m
conv = nn.Conv2d(ci, co, k)
assert count(conv) == (k * k * ci + 1) * co
assert conv(torch.randn(1, ci, 9, 9)).shape[1] == conv(torch.randn(1, ci, 30, 20)).shape[1] == co

torch.manual_seed(0)
lstm = nn.LSTM(d, m, batch_first=True).double()
x = torch.randn(1, 6, d, dtype=torch.float64)
h = c = torch.zeros(m, dtype=torch.float64)
p = dict(lstm.named_parameters())
out = lstm(x)[0][0]
for t in range(6):
    gates = p['weight_ih_l0'] @ x[0, t] + p['bias_ih_l0'] + p['weight_hh_l0'] @ h + p['bias_hh_l0']
    i, f, g, o = gates.chunk(4)
    c = torch.sigmoid(f) * c + torch.sigmoid(i) * torch.tanh(g)
    h = torch.sigmoid(o) * torch.tanh(c)
    assert torch.allclose(h, out[t])

Q, K, V = (torch.randn(d, m, dtype=torch.float64) for _ in range(3))


def attend(x):
    q, k_, v = x @ Q, x @ K, x @ V
    return torch.softmax(q @ k_.T / m ** 0.5, dim=-1) @ v


seq = x[0]
theirs = nn.functional.scaled_dot_product_attention(seq @ Q, seq @ K, seq @ V)
assert torch.allclose(attend(seq), theirs)
perm = torch.tensor([3, 0, 5, 1, 4, 2])
assert torch.allclose(attend(seq[perm]), attend(seq)[perm])
assert not torch.allclose(lstm(x[:, perm])[0][0], out[perm])

grown = 2 * attend(seq) - attend(2 * seq)
assert grown.abs().max() > 0.1
lin = nn.Linear(d, m, bias=False).double()
assert torch.allclose(2 * lin(seq), lin(2 * seq))
