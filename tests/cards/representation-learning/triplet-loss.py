import numpy as np
import torch
from torch import nn

z_a = torch.zeros(1, 2)
z_p = torch.tensor([[0.8, 0.0]])
z_n = torch.tensor([[0.0, 0.9]], requires_grad=True)
loss = nn.TripletMarginLoss(margin=0.2)(z_a, z_p, z_n)
assert abs(loss.item() - 0.1) < 1e-4
loss.backward()
assert z_n.grad.abs().sum() > 0.5

far = torch.tensor([[0.0, 1.1]], requires_grad=True)
loss = nn.TripletMarginLoss(margin=0.2)(z_a, z_p, far)
loss.backward()
assert loss.item() == 0 and far.grad.abs().sum() == 0


def on_circle(angle):
    return torch.tensor([[np.cos(angle), np.sin(angle)]])


anchor = on_circle(0.0)
gap = lambda p, n, power: float((anchor - n).norm() ** power - (anchor - p).norm() ** power)
near = on_circle(0.1), on_circle(0.35)
wide = on_circle(1.9), on_circle(2.1)
assert gap(*near, 1) > 0.2 > gap(*near, 2)
assert gap(*wide, 2) > 0.2 > gap(*wide, 1)
