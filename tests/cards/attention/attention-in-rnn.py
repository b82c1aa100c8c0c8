torch.manual_seed(0)
N, n, ds, dh, da = 2, 4, 3, 6, 5
layer = Bahdanau(ds, dh, da).double()
s = torch.randn(N, ds, dtype=torch.float64)
h = torch.randn(N, n, dh, dtype=torch.float64)
pad = torch.tensor([[False] * 4, [False, False, True, True]])
c, a = layer(s, h, pad)
assert c.shape == (N, dh) and a.shape == (N, n)
assert all(p.ndim == 2 for p in layer.parameters())

W, U, v = (m.weight.detach().numpy() for m in (layer.W, layer.U, layer.v))
import numpy as np

for b, length in enumerate([4, 2]):
    e = []
    for i in range(length):
        z = np.tanh(W @ s[b].numpy() + U @ h[b, i].numpy())
        e.append(float(v[0] @ z))
    w = np.exp(e) / np.exp(e).sum()
    assert np.allclose(a[b, :length].detach(), w)
    assert (a[b, length:] == 0).all()
    want = sum(w[i] * h[b, i].numpy() for i in range(length))
    assert np.allclose(c[b].detach(), want)

longer = torch.cat([h, torch.zeros(N, 3, dh, dtype=torch.float64)], 1)
none = torch.zeros(N, n + 3, dtype=torch.bool)
more = torch.cat([pad, ~none[:, :3]], 1)
assert torch.allclose(layer(s, longer, more)[0], c)
assert not torch.allclose(layer(s, longer, none)[0], c, atol=1e-3)

leaf = h.clone().requires_grad_()
layer(s, leaf, pad)[0].sum().backward()
assert (leaf.grad[0].abs().sum(-1) > 0).all()
