import numpy as np
import torch

rng = np.random.default_rng(0)
z = rng.normal(size=(5, 7)) * 3
assert np.allclose(softmax(z), torch.softmax(torch.tensor(z), 1).numpy())
assert np.allclose(log_softmax(z), torch.log_softmax(torch.tensor(z), 1).numpy())
for row in z:
    assert np.isclose(online_lse(row), np.log(np.exp(row).sum()))
assert np.isclose(online_lse(np.array([-1000.0, 1000.0, 999.0])), 1000 + np.log1p(np.exp(-1)))

big = np.array([1000.0, 0.0, -1000.0])
assert np.all(np.isfinite(softmax(big))) and np.isclose(softmax(big).sum(), 1)
assert np.allclose(log_softmax(big), [0, -1000, -2000])

with np.errstate(all="ignore"):
    assert np.isnan(np.exp(big) / np.exp(big).sum()).any()
    assert np.isneginf(np.log(softmax(big))[2])
    for dtype, limit in ((np.float32, 88.7), (np.float16, 11.1)):
        assert np.isfinite(np.exp(dtype(limit - 0.05)))
        assert np.isinf(np.exp(dtype(limit + 0.05)))
    assert np.exp(np.float32(-104.01)) == 0 and np.exp(np.float32(-103)) > 0
    low = np.array([-105, -110], np.float32)
    assert np.isnan(np.exp(low) / np.exp(low).sum()).all()
    assert np.isfinite(softmax(low)).all()
    masked = np.full((1, 4), -np.inf)
    assert np.isnan(softmax(masked)).all()

total = np.exp(z - z.max(1, keepdims=True)).sum(1)
assert np.all(total >= 1) and np.all(total <= 7)
assert torch.finfo(torch.bfloat16).eps == 2**-7
assert torch.finfo(torch.bfloat16).max > 1e38
