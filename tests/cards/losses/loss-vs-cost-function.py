import torch
from torch import nn

error = torch.tensor([1.0, 3.0])
assert nn.MSELoss(reduction="none")(error, torch.zeros(2)).tolist() == [1, 9]
assert nn.MSELoss()(error, torch.zeros(2)).item() == 5

w = torch.tensor(0.5, requires_grad=True)
x = torch.linspace(-1, 1, 32)
grads = [
    torch.autograd.grad(nn.MSELoss(reduction=how)(w * x, 2 * x), w)[0].item()
    for how in ("sum", "mean")
]
assert abs(grads[0] / grads[1] - 32) < 1e-3
