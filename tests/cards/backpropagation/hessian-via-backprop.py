import torch

torch.manual_seed(0)
n = 5
A = torch.randn(n, n, dtype=torch.float64)
w = torch.randn(n, dtype=torch.float64, requires_grad=True)


def f(w):
    return (torch.sin(A @ w) ** 2).sum()


u = A @ w.detach()
H = A.T @ torch.diag(2 * torch.cos(2 * u)) @ A
v = torch.randn(n, dtype=torch.float64)
assert torch.allclose(hvp(f(w), [w], [v])[0], H @ v)
assert torch.allclose(torch.func.hessian(f)(w.detach()), H)
grad = torch.func.grad(f)
assert torch.allclose(torch.func.jvp(grad, (w.detach(),), (v,))[1], H @ v)
s = 1e-6
numeric = (grad(w.detach() + s * v) - grad(w.detach() - s * v)) / (2 * s)
assert torch.allclose(numeric, H @ v, rtol=1e-5)

signs = torch.tensor(
    [[1.0 if k >> i & 1 else -1.0 for i in range(n)] for k in range(2**n)], dtype=torch.float64
)
assert torch.allclose((signs * (signs @ H)).mean(0), torch.diag(H))

x = torch.randn(n, dtype=torch.float64)
for _ in range(2000):
    x = H @ x
    x = x / x.norm()
assert torch.isclose((x @ H @ x).abs(), torch.linalg.eigvalsh(H).abs().max())

net = torch.nn.Sequential(torch.nn.Linear(2, 3), torch.nn.ReLU(), torch.nn.Linear(3, 1))
X, y = torch.randn(8, 2), torch.randn(8, 1)
p = list(net.parameters())
loss = (net(X) - y).square().mean()
assert any(q.abs().max() > 1e-3 for q in hvp(loss, p, [torch.ones_like(q) for q in p]))
z = torch.tensor([1.5, -0.5], requires_grad=True)
g = torch.autograd.grad(torch.relu(z).sum(), z, create_graph=True)[0]
assert not g.requires_grad or torch.autograd.grad(g.sum(), z)[0].eq(0).all()

assert (10**4) ** 2 * 4 == 0.4e9
resnet50 = 25_557_032
assert round(resnet50 / 1e6, 1) == 25.6 and round(resnet50**2 * 4 / 1e15, 1) == 2.6

out = torch.randn(6, 3, dtype=torch.float64)
p3 = torch.softmax(out[0], 0)
J = torch.randn(3, n, dtype=torch.float64)
GN = J.T @ (torch.diag(p3) - torch.outer(p3, p3)) @ J
assert torch.linalg.eigvalsh(GN).min() > -1e-12 and torch.linalg.eigvalsh(H).min() < 0
