import numpy as np
import torch

rng = np.random.default_rng(0)
d, h, m = 5, 3, 4
W1, b1 = rng.normal(size=(h, d)), rng.normal(size=h)
W2, b2 = rng.normal(size=(m, h)), rng.normal(size=m)
x, y = rng.normal(size=d), rng.normal(size=d)

f = lambda t: W1 @ t + b1
assert np.allclose(np.hstack([W1, b1[:, None]]) @ np.append(x, 1), f(x))
assert np.allclose(W2 @ f(x) + b2, (W2 @ W1) @ x + (W2 @ b1 + b2))
assert np.allclose(f(np.zeros(d)), b1)
assert not np.allclose(f(x + y), f(x) + f(y))
assert np.allclose(f(x + y) - b1, f(x) - b1 + f(y) - b1)

u = rng.normal(size=d)
steps = [f(x + t * u) - f(x) for t in (1, 2, 5)]
assert np.allclose(steps[1], 2 * steps[0]) and np.allclose(steps[2], 5 * steps[0])
assert np.allclose(f(y + u) - f(y), steps[0])

for d, m in ((40, 60), (512, 512), (7, 1000)):
    for r in range(1, min(d, m) + 1):
        assert (d * r + r * m < d * m) == (r < d * m / (d + m))

torch.manual_seed(0)
bn = torch.nn.BatchNorm2d(3, affine=True)
assert [tuple(p.shape) for p in bn.parameters()] == [(3,), (3,)]
conv = torch.nn.Conv2d(2, 3, 3)
for _ in range(5):
    bn(torch.randn(8, 3, 6, 6) * 2 + 1)
with torch.no_grad():
    bn.weight.normal_()
    bn.bias.normal_()
net = torch.nn.Sequential(conv, bn).eval()
p, q, zero = torch.randn(1, 2, 6, 6), torch.randn(1, 2, 6, 6), torch.zeros(1, 2, 6, 6)
with torch.no_grad():
    assert torch.allclose(net(p + q) - net(zero), net(p) + net(q) - 2 * net(zero), atol=1e-5)
