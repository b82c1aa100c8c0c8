import numpy as np
import torch
import torch.nn.functional as F

torch.manual_seed(0)
K, lam = 5, 0.4
z = torch.randn(K, dtype=torch.float64, requires_grad=True)
v = torch.randn(K, dtype=torch.float64)
y = F.one_hot(torch.tensor(2), K).double()
H = lambda q, logits: -(q * logits.log_softmax(0)).sum()
kl = lambda T: (
    (v / T).softmax(0) * ((v / T).log_softmax(0) - (z / T).log_softmax(0))
).sum()
g = lambda loss: torch.autograd.grad(loss, z)[0]

r = v.softmax(0)
mix = (1 - lam) * y + lam * r
a, b = (1 - lam) * H(y, z) + lam * kl(1), H(mix, z)
assert torch.allclose(g(a), g(b))
uni = torch.full((K,), 1 / K, dtype=torch.float64)
smooth = F.cross_entropy(z[None], torch.tensor([2]), label_smoothing=lam)
assert torch.allclose((1 - lam) * H(y, z) + lam * H(uni, z), smooth)

n20, n40 = g(kl(20.0)).norm(), g(kl(40.0)).norm()
assert abs(n20 / n40 - 4) < 0.2

rng = np.random.default_rng(0)
true, pred = rng.dirichlet(np.ones(K)), np.log(rng.dirichlet(np.ones(K)))
draw = -pred[rng.choice(K, 200_000, p=true)]
assert abs(draw.mean() + true @ pred) < 0.02 and draw.var() > 0.05
