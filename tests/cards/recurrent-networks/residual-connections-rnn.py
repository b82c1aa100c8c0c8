import numpy as np
import torch

assert abs(1.1**50 - 117.39) < 0.01 and round(0.9**50, 3) == 0.005

torch.manual_seed(0)
net = ResLSTM(6, 12)
x = torch.randn(2, 5, 6, requires_grad=True)
y = net(x)
assert y.shape == x.shape
y.sum().backward()
deep = x.grad.norm()
z = x.detach().clone().requires_grad_()
v = z
for rnn in net.rnns:
    v = rnn(v)[0]
v.sum().backward()
assert deep > 1000 * z.grad.norm()
with torch.no_grad():
    for p in net.parameters():
        p.zero_()
assert torch.equal(net(x), x)

h, w = torch.tensor(1.0, requires_grad=True), 0.1
s = h
for _ in range(50):
    s = s + w * s
s.backward()
assert np.isclose(float(h.grad), 117.39, atol=0.01)
