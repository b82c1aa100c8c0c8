import torch

torch.manual_seed(0)
n, d, d_k = 9, 8, 4
x = torch.randn(n, d, requires_grad=True)
w_q, w_k, w_v = torch.randn(d, d_k), torch.randn(d, d_k), torch.randn(d, d)


def attend(x, keep=None):
    s = (x @ w_q) @ (x @ w_k).T / d_k**0.5
    if keep is not None:
        s = s.masked_fill(~keep, float("-inf"))
    return s.softmax(-1) @ (x @ w_v), s


o, s = attend(x)
one = x[2] @ w_q @ w_k.T @ x[5] / d_k**0.5
assert torch.isclose(s[2, 5], one, atol=1e-4)
a = s.softmax(-1)
assert not torch.allclose(a, a.T, atol=0.05)
assert torch.autograd.grad(o[-1].sum(), x, retain_graph=True)[0][0].abs().max() > 0
p = torch.randperm(n)
assert torch.allclose(attend(x[p])[0], o[p], atol=1e-4)

w = 2
i = torch.arange(n)
band = (i[:, None] - i).abs() <= w
for layers in (1, 2, 3):
    y = x
    for _ in range(layers):
        y = attend(y / 4, band)[0]
    g = torch.autograd.grad(y[-1].sum(), x)[0].abs().amax(1)
    assert (g == 0).sum() == n - 1 - layers * w
