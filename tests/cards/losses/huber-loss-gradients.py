import torch
from torch.nn.functional import huber_loss, smooth_l1_loss

pulls = {
    "square": lambda e: e**2 / 2,
    "absolute": lambda e: e.abs(),
    "huber": lambda e: huber_loss(e, torch.zeros(()), delta=1.0),
}
for residual, expected in ((0.1, (0.1, 1, 0.1)), (10.0, (10, 1, 1))):
    for loss, pull in zip(pulls.values(), expected):
        prediction = torch.tensor(0.0, requires_grad=True)
        loss(residual - prediction).backward()
        assert abs(-prediction.grad.item() - pull) < 1e-6
assert 10 * min(1, 1 / 10) == 1 and min(1, 1 / 10) == 0.1

for e, curvature in ((0.5, 1), (3.0, 0)):
    bend = torch.autograd.functional.hessian(pulls["huber"], torch.tensor(e))
    assert bend.item() == curvature

for d in (0.25, 4.0):
    far = torch.tensor(100.0, requires_grad=True)
    huber_loss(far, torch.zeros(()), delta=d).backward()
    assert far.grad.item() == d
    far.grad = None
    smooth_l1_loss(far, torch.zeros(()), beta=d).backward()
    assert far.grad.item() == 1

pseudo = lambda e: (1 + e**2).sqrt() - 1
for e in (0.0, 3.0, 10.0):
    bend = torch.autograd.functional.hessian(pseudo, torch.tensor(e)).item()
    assert abs(bend - (1 + e * e) ** -1.5) < 1e-5 and bend > 0
