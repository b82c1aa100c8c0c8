import numpy as np
import torch
import torch.nn.functional as F

rng = np.random.default_rng(0)
z, c = rng.normal(size=(8, 5)) * 4, rng.integers(0, 5, 8)
y = rng.integers(0, 2, (8, 5)).astype(float)
p = np.exp(z) / np.exp(z).sum(1, keepdims=True)
assert np.isclose(cross_entropy(z, c), -np.log(p[np.arange(8), c]).mean())
q = 1 / (1 + np.exp(-z))
assert np.isclose(bce_with_logits(z, y), -(y * np.log(q) + (1 - y) * np.log(1 - q)).mean())

big, b = z * 1000, torch.from_numpy(z * 1000)
assert np.isclose(cross_entropy(big, c), F.cross_entropy(b, torch.from_numpy(c)).item())
t = torch.from_numpy(y)
assert np.isclose(bce_with_logits(big, y), F.binary_cross_entropy_with_logits(b, t).item())

with np.errstate(over="ignore", divide="ignore", invalid="ignore"):
    for dtype, edge in ((np.float32, 88.7), (np.float16, 11.1)):
        assert np.isfinite(np.exp(dtype(edge - 0.05))) and np.isinf(np.exp(dtype(edge + 0.05)))
    e = np.exp(np.array([1000.0, 0.0], np.float32))
    assert np.isnan(e / e.sum()).any()
    e = np.exp(np.array([0.0, -200.0], np.float32))
    assert np.isinf(-np.log(e / e.sum())[1])

assert round(-np.log(1e-8), 1) == 18.4
logit = torch.tensor([-40.0], dtype=torch.float64, requires_grad=True)
patched = torch.autograd.grad(-(torch.sigmoid(logit) + 1e-8).log().sum(), logit)[0]
true = torch.autograd.grad(-F.logsigmoid(logit).sum(), logit)[0]
assert abs(patched.item()) < 1e-8 and abs(true.item() + 1) < 1e-8

assert round(np.dtype(np.float32).itemsize * 8192 * 128_000 / 1e9, 1) == 4.2
