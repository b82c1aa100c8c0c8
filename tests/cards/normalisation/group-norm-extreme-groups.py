import numpy as np
import torch

rng = np.random.default_rng(0)
N, C, H, W = 2, 4, 5, 3
x = rng.normal(1, 2, (N, C, H, W)) * np.array([1, 10, 2, 5])[:, None, None]


def group_norm(a, groups, eps=1e-5):
    g = a.reshape(a.shape[0], groups, -1)
    g = (g - g.mean(2, keepdims=True)) / np.sqrt(g.var(2, keepdims=True) + eps)
    return g.reshape(a.shape)


for n in range(N):
    whole = (x[n] - x[n].mean()) / np.sqrt(x[n].var() + 1e-5)
    assert np.allclose(group_norm(x, 1)[n], whole)
    for c in range(C):
        channel = (x[n, c] - x[n, c].mean()) / np.sqrt(x[n, c].var() + 1e-5)
        assert np.allclose(group_norm(x, C)[n, c], channel)


def spread(a):
    return a.std((2, 3))


ratio = spread(x)[:, 1] / spread(x)[:, 0]
one, two, all_ = (spread(group_norm(x, g)) for g in (1, 2, C))
assert np.allclose(one[:, 1] / one[:, 0], ratio)
assert np.allclose(two[:, 1] / two[:, 0], ratio)
across = spread(x)[:, 3] / spread(x)[:, 1]
assert np.allclose(one[:, 3] / one[:, 1], across)
assert not np.allclose(two[:, 3] / two[:, 1], across)
assert np.allclose(all_, 1, atol=1e-4)

tokens = x.transpose(0, 2, 3, 1)
per_token = (tokens - tokens.mean(-1, keepdims=True)) / np.sqrt(
    tokens.var(-1, keepdims=True) + 1e-5
)
assert not np.allclose(per_token.transpose(0, 3, 1, 2), group_norm(x, 1))

layer_norm_weights = np.ones((C, H, W)).size
group_norm_weights = np.ones(C).size
assert layer_norm_weights // group_norm_weights == H * W

assert np.all(group_norm(rng.normal(size=(2, C, 1, 1)), C) == 0)

layer = torch.nn.GroupNorm(C, C)
torch.nn.init.constant_(layer.bias, 0.7)
torch.manual_seed(0)
assert torch.allclose(layer(torch.randn(2, C, 1, 1)), torch.tensor(0.7), atol=1e-2)
try:
    layer(torch.randn(1, C, 1, 1))
    raised = False
except ValueError:
    raised = True
assert raised
