import numpy as np
import torch

torch.manual_seed(0)
u1, u2 = torch.randn(32, 4), torch.randn(32, 4)
net = torch.nn.Linear(4, 3)
pen = lambda n: torch.nn.functional.kl_div(
    n(u2).log_softmax(1), n(u1).softmax(1).detach(), reduction="batchmean"
)
assert pen(net) > 0.01
with torch.no_grad():
    net.weight.zero_()
    net.bias.copy_(torch.tensor([5.0, 0.0, 0.0]))
assert abs(pen(net)) < 1e-6
labels = torch.randint(3, (32,))
assert torch.nn.functional.cross_entropy(net(u1), labels) > np.log(3)
