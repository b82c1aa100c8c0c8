import numpy as np
import torch

# Score has zero mean; covariance equals minus the expected second derivative.
for p in (0.1, 0.3, 0.5):
    prob = np.array([1 - p, p])
    s = np.array([-1 / (1 - p), 1 / p])
    second = np.array([-1 / (1 - p) ** 2, -1 / p**2])
    assert np.isclose(prob @ s, 0)
    assert np.isclose(prob @ s**2, 1 / (p * (1 - p)))
    assert np.isclose(-prob @ second, prob @ s**2)
    z = torch.tensor(float(np.log(p / (1 - p))), dtype=torch.float64, requires_grad=True)
    f = 0.0
    for y in (0, 1):
        ll = torch.nn.functional.logsigmoid(z if y else -z)
        f += prob[y] * torch.autograd.grad(ll, z)[0].item() ** 2
    assert np.isclose(f, p * (1 - p))

# KL is about half the quadratic form, for a softmax over three classes.
z = np.array([0.3, -0.5, 0.8])
soft = lambda v: np.exp(v) / np.exp(v).sum()
p = soft(z)
S = np.eye(3) - p
F = sum(p[k] * np.outer(S[k], S[k]) for k in range(3))
d = 1e-2 * np.array([1.0, -0.4, 0.7])
kl = np.sum(p * np.log(p / soft(z + d)))
assert np.isclose(kl, d @ F @ d / 2, rtol=0.02)
assert np.linalg.eigvalsh(F).min() > -1e-12 and np.linalg.matrix_rank(F) == 2

# Wrong model N(mu, 1) for data of variance 4: H = F = 1, empirical Fisher = 4.
y = np.random.default_rng(0).normal(0, 2, 200_000)
emp = np.mean((y - y.mean()) ** 2)
assert np.isclose(emp, 4, rtol=0.02) and abs(emp - 1) > 2
