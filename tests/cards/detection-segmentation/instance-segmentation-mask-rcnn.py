from torch import nn
import torch

assert 28 * 28 * 80 == 62720
assert round(400 / 28) == 14
up = nn.ConvTranspose2d(1, 1, 2, stride=2)
assert up(torch.zeros(1, 1, 14, 14)).shape[-1] == 28

torch.manual_seed(0)
z = torch.randn(80, 28, 28, requires_grad=True)
y = (torch.rand(28, 28) > 0.5).float()
nn.functional.binary_cross_entropy_with_logits(z[7], y).backward()
touched = z.grad.abs().sum((1, 2)).nonzero().ravel().tolist()
assert touched == [7]
