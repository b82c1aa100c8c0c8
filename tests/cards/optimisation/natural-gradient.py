import numpy as np
import torch

rng = np.random.default_rng(0)
for sigma in (0.1, 1.0, 10.0):
    y = rng.normal(3, sigma, 50)
    m = torch.tensor(-4.0, dtype=torch.float64, requires_grad=True)
    loss = ((m - torch.tensor(y)) ** 2).mean() / (2 * sigma**2)
    g = torch.autograd.grad(loss, m)[0].item()
    draws = rng.normal(-4, sigma, 100_000)
    F = np.mean(((draws + 4) / sigma**2) ** 2)
    assert np.isclose(F, 1 / sigma**2, rtol=0.02)
    assert np.isclose(-4 - g * sigma**2, y.mean())

# Invariance: Bernoulli by probability and by logit, infinitesimal against finite.
p, target = 0.2, 0.7


def gap(eta):
    gp = (p - target) / (p * (1 - p))
    by_p = p - eta * gp * p * (1 - p)
    z = np.log(p / (1 - p)) - eta * (p - target) / (p * (1 - p))
    return abs(by_p - 1 / (1 + np.exp(-z))) / abs(by_p - p)


assert gap(1e-4) < 1e-3 < gap(0.5)
plain_p = (p - target) / (p * (1 - p))
plain_z = (p - target) * p * (1 - p)
assert not np.isclose(plain_p, plain_z)

# Softmax with cross-entropy: F by logits equals the Hessian by logits.
torch.set_default_dtype(torch.float64)
z = torch.tensor([0.2, -1.0, 0.7])
q = torch.softmax(z, 0)
S = torch.eye(3) - q
F = sum(q[k] * torch.outer(S[k], S[k]) for k in range(3))
Hz = torch.func.hessian(lambda v: -torch.log_softmax(v, 0)[0])(z)
assert torch.allclose(F, Hz)
