import math

import torch

x = torch.randn(3, 3, requires_grad=True)
saved = lambda y: {n for n in dir(y.grad_fn) if n.startswith('_saved') and 'sym' not in n}
assert saved(x * x) == {'_saved_self', '_saved_other'}
assert saved(torch.relu(x)) == {'_saved_result'}
assert saved(x + x) == {'_saved_alpha'}
assert {'_saved_input', '_saved_weight'} <= saved(torch.nn.Conv2d(1, 1, 2)(x[None, None]))

stored = []
layer = torch.nn.Linear(3, 3)
with torch.autograd.graph.saved_tensors_hooks(lambda t: stored.append(t) or t, lambda t: t):
    layer(x)
pointers = {t.data_ptr() for t in stored}
assert x.data_ptr() in pointers and layer.weight.data_ptr() in pointers

shape = (64, 64, 112, 112)
size = lambda dtype: math.prod(shape) * torch.empty((), dtype=dtype).element_size()
assert round(size(torch.float32) / 1e6) == 206
assert round(size(torch.bfloat16) / 1e6) == 103

net = torch.nn.Sequential(torch.nn.Linear(3, 3), torch.nn.ReLU(), torch.nn.Dropout())


def kept(batch):
    total = []
    hooks = torch.autograd.graph.saved_tensors_hooks(
        lambda t: total.append(t.shape[0] == batch and t.numel()) or t, lambda t: t)
    with hooks:
        net(torch.ones(batch, 3))
    return sum(total)


net.eval()
assert net(x).grad_fn is not None
assert kept(20) == 2 * kept(10) > 0
with torch.no_grad():
    assert kept(10) == 0

y = torch.sigmoid(x).sum()
y.backward(retain_graph=True)
y.backward()
try:
    y.backward()
    freed = False
except RuntimeError:
    freed = True
assert freed
