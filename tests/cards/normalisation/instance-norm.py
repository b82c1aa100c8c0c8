import numpy as np
import torch

rng = np.random.default_rng(0)
N, C, H, W = 3, 4, 6, 5
x = rng.normal(2, 3, (N, C, H, W))


def standardise(a, axes, eps=1e-5):
    mean, var = a.mean(axes, keepdims=True), a.var(axes, keepdims=True)
    return (a - mean) / np.sqrt(var + eps), mean.size, a.size // mean.size


out, pairs, count = standardise(x, (2, 3))
assert (pairs, count) == (N * C, H * W)
_, pairs, count = standardise(x, (0, 2, 3))
assert (pairs, count) == (C, N * H * W)

a = rng.uniform(0.5, 4, (N, C, 1, 1))
b = rng.normal(size=(N, C, 1, 1))
assert np.allclose(standardise(a * x + b, (2, 3))[0], out, atol=1e-4)
assert not np.allclose(standardise(-a * x + b, (2, 3))[0], out, atol=1e-4)
assert not np.allclose(standardise(a * x + b, (0, 2, 3))[0], standardise(x, (0, 2, 3))[0], atol=1e-2)

single = x[:1]
assert np.allclose(standardise(single, (0, 2, 3))[0], standardise(single, (2, 3))[0])
assert np.all(standardise(x[:, :, :1, :1], (2, 3))[0] == 0)

for training in (True, False):
    layer = torch.nn.InstanceNorm2d(C).train(training)
    assert layer.weight is None and layer.running_mean is None
    try:
        layer(torch.zeros(2, C, 1, 1))
        raised = False
    except ValueError:
        raised = True
    assert raised

tracking = torch.nn.InstanceNorm2d(C, track_running_stats=True).eval()
assert tracking(torch.zeros(2, C, 1, 1)).shape == (2, C, 1, 1)
