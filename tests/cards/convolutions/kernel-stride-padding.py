import torch
from torch import nn
from torch.utils.flop_counter import FlopCounterMode

x = torch.zeros(1, 1, 32, 32)
for (p, s), want in {(0, 1): 28, (2, 1): 32, (2, 2): 16}.items():
    assert nn.Conv2d(1, 1, 5, s, p)(x).shape[-1] == want == (32 + 2 * p - 5) // s + 1
assert nn.Conv2d(1, 1, 3)(x).shape[-1] == 32 - 2


def flops(s):
    with FlopCounterMode(display=False) as counter:
        nn.Conv2d(1, 1, 3, s, 1)(x)
    return counter.get_total_flops()


assert flops(1) == 4 * flops(2)

used = torch.zeros(1, 1, 6, 6, requires_grad=True)
nn.functional.conv2d(used, torch.ones(1, 1, 3, 3)).sum().backward()
assert used.grad[0, 0, 0, 0] == 1 and used.grad[0, 0, 3, 3] == 9

try:
    nn.Conv2d(1, 1, 3, stride=2, padding="same")
except ValueError:
    pass
else:
    raise AssertionError("stride 2 with padding='same' was accepted")
