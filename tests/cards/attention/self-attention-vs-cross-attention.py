import torch

torch.manual_seed(0)
n, m, d, d_k = 4, 7, 8, 8
x, e = torch.randn(n, d), torch.randn(m, d)
w_q, w_k, w_v = torch.randn(3, d, d_k)


def attn(q, k, v):
    a = (q @ k.T / k.shape[-1] ** 0.5).softmax(-1)
    return a @ v, a


o_self, a_self = attn(x @ w_q, x @ w_k, x @ w_v)
o_cross, a_cross = attn(x @ w_q, e @ w_k, e @ w_v)
assert a_self.shape == (n, n) and a_cross.shape == (n, m)
assert o_self.shape == o_cross.shape == (n, d_k)

layer = torch.nn.TransformerDecoderLayer(d, 2, 16, dropout=0, batch_first=True)
before = e.clone()
assert layer(x[None], e[None]).shape == (1, n, d) and torch.equal(e, before)

joint = torch.cat([x, e])
_, a_joint = attn(joint @ w_q, joint @ w_k, joint @ w_v)
assert a_joint.numel() == (n + m) ** 2
assert a_self.numel() + a_cross.numel() == n * n + n * m
