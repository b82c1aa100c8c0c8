import torch
from torch import nn
import torch.nn.functional as F

torch.manual_seed(0)
d, depth = 64, 48
layers = [
    nn.Sequential(nn.Linear(d, 4 * d), nn.ReLU(), nn.Linear(4 * d, d))
    for _ in range(depth)
]
for f in layers:
    nn.init.xavier_normal_(f[0].weight)
    nn.init.xavier_normal_(f[2].weight)


def norm(x):
    return F.layer_norm(x, (d,))


def run(pre):
    x = start = torch.randn(32, d, requires_grad=True)
    sizes = []
    for f in layers:
        x = x + f(norm(x)) if pre else norm(x + f(x))
        sizes.append(x.norm(dim=1).mean().item())
    out = norm(x) if pre else x
    target = torch.randn(32, d)
    w = [layers[0][2].weight, layers[-1][2].weight]
    g = torch.autograd.grad((out * target).sum(), w)
    return sizes, [each.norm().item() for each in g]


pre_sizes, pre_grads = run(True)
post_sizes, post_grads = run(False)
assert pre_sizes[-1] > 3 * pre_sizes[0]
assert abs(post_sizes[-1] / post_sizes[0] - 1) < 0.01
assert post_grads[1] > 2 * pre_grads[1]
assert post_grads[0] / post_grads[1] < 0.5 * pre_grads[0] / pre_grads[1]
