import torch

torch.manual_seed(0)
n, d = 6, 4
K = torch.randn(n, d, requires_grad=True)
V = torch.randn(n, d, requires_grad=True)
q = torch.randn(d, requires_grad=True)
w = torch.softmax(K @ q, 0)
r = V.T @ w
assert r.shape == (d,)
attention = torch.nn.functional.scaled_dot_product_attention(
    q[None, None], K[None], V[None], scale=1.0
)
assert torch.allclose(r, attention[0, 0], atol=1e-6)

r.square().sum().backward()
assert (V.grad.abs().sum(1) > 0).all() and (q.grad != 0).all() and (K.grad != 0).any()

e, a = torch.rand(d), torch.randn(d)
one = torch.zeros(n)
one[2] = 1
old = V.detach()
new = old * (1 - one[:, None] * e) + one[:, None] * a
assert torch.allclose(new[2], old[2] * (1 - e) + a)
assert torch.equal(new[[0, 1, 3, 4, 5]], old[[0, 1, 3, 4, 5]])

E_ = torch.randn(n, d, requires_grad=True)
E_[3].sum().backward()
assert E_.grad[3].eq(1).all() and E_.grad.sum() == d

top = torch.topk(w.detach(), 2).indices
V.grad = None
(V[top].T @ w.detach()[top]).sum().backward()
assert int((V.grad.abs().sum(1) > 0).sum()) == 2

image = torch.zeros(1, 1, 3, 3, requires_grad=True)
at = torch.tensor([[[[0.5, 0.5]]]], requires_grad=True)
sample = torch.nn.functional.grid_sample(image, at, align_corners=True)
sample.sum().backward()
assert int((image.grad != 0).sum()) == 4 and torch.isclose(image.grad.sum(), torch.tensor(1.0))
