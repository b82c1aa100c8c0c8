import torch


def losses(a, b):
    w = (torch.min(a[2:], b[2:]) - torch.max(a[:2], b[:2])).clamp(min=0)
    inter = w.prod()
    union = (a[2:] - a[:2]).prod() + (b[2:] - b[:2]).prod() - inter
    iou = inter / union
    side = torch.max(a[2:], b[2:]) - torch.min(a[:2], b[:2])
    giou = iou - (side.prod() - union) / side.prod()
    rho2 = ((a[:2] + a[2:] - b[:2] - b[2:]) / 2).pow(2).sum()
    diou = iou - rho2 / side.pow(2).sum()
    ratio = lambda r: torch.atan((r[2] - r[0]) / (r[3] - r[1]))
    v = 4 / torch.pi**2 * (ratio(b) - ratio(a)) ** 2
    kappa = v / (1 - iou + v)
    return iou, giou, diou, diou - kappa * v


def box(*c):
    return torch.tensor(c, dtype=torch.float64, requires_grad=True)


target = box(0, 0, 4, 4)
for at, want in ((1, 0.25), (0, 0.19)):
    iou, giou, diou, ciou = losses(box(at, at, at + 2, at + 2), target)
    assert iou == giou == 0.25 and abs(diou.item() - want) < 5e-3
    assert torch.isclose(ciou, diou)

far = box(10, 10, 12, 12)
iou, giou, diou, ciou = losses(far, target)
assert torch.autograd.grad(iou, far, retain_graph=True)[0].abs().max() == 0
for each in (giou, diou, ciou):
    assert torch.autograd.grad(each, far, retain_graph=True)[0].abs().max() > 0
remote = losses(box(1e5, 1e5, 1e5 + 1, 1e5 + 1), target)[1]
assert 1.999 < 1 - remote < 2

inner = box(0.5, 0.5, 2.5, 2.5)
g = torch.autograd.grad(losses(inner, target)[1], inner)[0]
assert torch.allclose(g[:2] + g[2:], torch.zeros(2, dtype=torch.float64))
g = torch.autograd.grad(losses(inner, target)[2], inner)[0]
assert (g[:2] + g[2:] > 0).all()

thin = losses(box(1, 0, 3, 4), target)
assert thin[3] < thin[2]
twice = losses(2 * far, 2 * target)
assert all(torch.isclose(s, t) for s, t in zip(losses(far, target), twice))

start = torch.tensor([10.0, 0, 14, 4], dtype=torch.float64)
widest = 0.0
moving = start.clone().requires_grad_()
for _ in range(8000):
    g = torch.autograd.grad(1 - losses(moving, target)[1], moving)[0]
    moving = (moving - 0.1 * g).detach().requires_grad_()
    widest = max(widest, (moving[2] - moving[0]).item())
assert widest > 1.5 * 4 and losses(moving, target)[0] > 0.9
