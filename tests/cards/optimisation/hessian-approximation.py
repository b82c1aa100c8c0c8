import numpy as np
import torch

torch.manual_seed(0)
torch.set_default_dtype(torch.float64)
x = torch.randn(3)


def logits(th):
    W, V = th[:6].reshape(2, 3), th[6:].reshape(3, 2)
    return V @ torch.tanh(W @ x)


ce = lambda z: -torch.log_softmax(z, 0)[1]
th = torch.randn(12)
H = torch.func.hessian(lambda t: ce(logits(t)))(th)
J = torch.func.jacrev(logits)(th)
z = logits(th)
Hz = torch.func.hessian(ce)(z)
gz = torch.func.grad(ce)(z)
second = torch.func.hessian(logits)(th)
ggn = J.T @ Hz @ J
assert torch.allclose(H, ggn + torch.einsum("k,kij->ij", gz, second))
assert torch.linalg.eigvalsh(ggn).min() > -1e-10
assert torch.linalg.eigvalsh(H).min() < -1e-3 and H.diagonal().min() < 0

g = torch.func.grad(lambda t: ce(logits(t)))
v, e = torch.randn(12), 1e-5
assert torch.allclose(H @ v, (g(th + e * v) - g(th - e * v)) / (2 * e), atol=1e-7)
signs = torch.randint(0, 2, (20_000, 12)) * 2.0 - 1
assert torch.allclose((signs * (signs @ H)).mean(0), H.diagonal(), atol=0.05)

w = np.linalg.eigvalsh([[1, 0.99], [0.99, 1]])
assert np.isclose(w[1] / w[0], 199)
