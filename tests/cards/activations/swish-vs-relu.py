import numpy as np
from math import erf

z = np.linspace(-12, 12, 240_001)
Phi = 0.5 * (1 + np.vectorize(erf)(z / np.sqrt(2)))
sigmoid = 1 / (1 + np.exp(-z))

w = np.exp(-z * z / 2)
w /= w.sum()
relu = np.maximum(z, 0)
assert round((z * sigmoid * w).sum(), 2) == 0.21 and round((relu * w).sum(), 2) == 0.40
assert abs(z / (1 + np.exp(-np.clip(500 * z, -700, 700))) - relu).max() < 1e-3
softplus = np.log1p(np.exp(z))
assert (softplus > 0).all() and (np.diff(softplus) > 0).all()

import torch
import torch.nn.functional as F


def saved(f):
    kept = []
    x = torch.randn(9, requires_grad=True)
    with torch.autograd.graph.saved_tensors_hooks(lambda t: kept.append(t.data_ptr()), lambda t: t):
        y = f(x)
    return set(kept), x.data_ptr(), y.data_ptr()


kept, x, y = saved(F.relu)
assert kept == {y}
kept, x, y = saved(F.silu)
assert kept == {x}
