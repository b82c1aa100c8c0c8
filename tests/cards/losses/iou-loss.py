a = torch.tensor([[0.0, 0, 10, 10], [0, 0, 4, 4]], requires_grad=True)
b = torch.tensor([[1.0, 1, 11, 11], [0, 0, 4, 2]])
assert torch.isclose(iou_loss(a, b), torch.tensor((1 - 81 / 119 + 0.5) / 2))
assert iou_loss(b, b) == 0
assert torch.autograd.grad(iou_loss(a, b), a)[0].abs().min(1)[0].max() > 0

far = torch.tensor([[20.0, 20, 24, 24]], requires_grad=True)
near = torch.tensor([[0.0, 0, 4, 4]])
miss = iou_loss(far, near)
assert miss == 1 and torch.autograd.grad(miss, far)[0].abs().max() == 0
log = -torch.log(1 - iou_loss(far, near) + 1e-6)
assert log > 13 and torch.autograd.grad(log, far)[0].abs().max() == 0

x = torch.tensor(0.1, requires_grad=True)
plain, steep = torch.autograd.grad(1 - x, x)[0], torch.autograd.grad(-x.log(), x)[0]
assert torch.isclose(steep / plain, torch.tensor(10.0))

p = torch.tensor([1.0, 1, 0])
y = torch.tensor([1.0, 0, 0])
inter = (p * y).sum()
assert 1 - inter / (p.sum() + y.sum() - inter) == 0.5
assert torch.isclose(1 - 2 * inter / (p.sum() + y.sum()), torch.tensor(0.3333), atol=1e-3)
