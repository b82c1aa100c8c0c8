import torch

torch.manual_seed(0)
d = 8
table = torch.randn(5, d)
w_q, w_k, w_v, w_o = torch.randn(4, d, d) / d**0.5


def layer(x, causal=False):
    s = (x @ w_q) @ (x @ w_k).T / d**0.5
    if causal:
        s = s.masked_fill(torch.ones_like(s).triu(1).bool(), float("-inf"))
    a = s.softmax(-1)
    one = x[0] + sum(a[0, j] * (x[j] @ w_v) for j in range(len(x))) @ w_o
    out = x + a @ (x @ w_v) @ w_o
    assert torch.allclose(out[0], one, atol=1e-5)
    return out


lock, forest = table[[0, 1, 2]], table[[0, 3, 4]]
assert torch.equal(lock[0], forest[0])
assert not torch.allclose(layer(lock)[0], layer(forest)[0], atol=0.05)
assert torch.allclose(layer(lock, True)[0], layer(forest, True)[0])
