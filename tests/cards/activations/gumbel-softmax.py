import numpy as np
import torch
import torch.nn.functional as F

rng = np.random.default_rng(0)
z = np.array([1.0, 0.0, -1.0, 0.5])
p = np.exp(z) / np.exp(z).sum()
g = -np.log(-np.log(rng.uniform(size=(200_000, 4))))
winners = np.bincount((z + g).argmax(1), minlength=4) / len(g)
assert np.abs(winners - p).max() < 5e-3


def relaxed(tau):
    e = np.exp((z + g[:20_000]) / tau - ((z + g[:20_000]) / tau).max(1, keepdims=True))
    return e / e.sum(1, keepdims=True)


assert relaxed(0.05).max(1).mean() > 0.95
assert relaxed(10.0).max(1).mean() < 0.4
bias = [np.abs(relaxed(tau).mean(0) - p).max() for tau in (0.1, 1.0, 10.0)]
assert bias[0] < 0.02 < bias[1] < bias[2]


def gradient_spread(tau):
    s = relaxed(tau)
    return (s[:, 0] * (1 - s[:, 0]) / tau).var()


assert gradient_spread(0.05) > gradient_spread(0.5) > gradient_spread(5.0)

torch.manual_seed(0)
logits = torch.tensor(z, requires_grad=True)
hard = F.gumbel_softmax(logits.expand(1000, 4), tau=1.0, hard=True)
assert torch.allclose(hard.max(1).values, torch.ones(1000, dtype=hard.dtype))
assert torch.allclose(hard.sum(1), torch.ones(1000, dtype=hard.dtype))
(hard @ torch.arange(4.0, dtype=hard.dtype)).sum().backward()
assert logits.grad.abs().min() > 0
assert len(set(hard.argmax(1).tolist())) == 4

plain = torch.softmax(torch.tensor(z) / 0.01, 0)
assert plain.argmax() == 0 and plain[0] > 0.999

from_probabilities = np.bincount((p + g).argmax(1), minlength=4) / len(g)
assert np.abs(from_probabilities - p).max() > 0.1
