import numpy as np
import torch

a = 0.25
rng = np.random.default_rng(0)
z = rng.normal(size=2_000_000)
square = np.mean(np.where(z > 0, z, a * z) ** 2)
assert round(1 / square, 2) == 1.88
growth = 1 + a * a
assert abs(2 * square - growth) < 5e-3
assert round(growth**50) == 21

act = torch.nn.PReLU(init=0.0)
x = torch.tensor([-2.0, 3.0], requires_grad=True)
act(x).sum().backward()
assert torch.equal(act(x), torch.relu(x))
assert act.weight.grad.item() == -2

torch.manual_seed(0)
same = torch.nn.PReLU(init=1.0)
assert torch.equal(same(x), x)

conv = torch.nn.Conv2d(64, 512, 3)
n = 64 * 9
assert abs(conv.weight.var().item() * 3 * n - 1) < 0.02
w = torch.empty(512, 64, 3, 3)
torch.nn.init.kaiming_normal_(w, a=0.25)
assert abs(w.var().item() * n - 1.88) < 0.02
