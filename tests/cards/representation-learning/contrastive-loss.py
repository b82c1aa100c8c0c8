z1 = torch.tensor([[0.0, 0.0]], requires_grad=True)
z2 = torch.tensor([[0.3, 0.4]])
for y, pull in ((1.0, -0.5), (0.0, 0.5)):
    z1.grad = None
    contrastive(z1, z2, torch.tensor([y])).backward()
    direction = z2[0] / 0.5
    assert abs(float(z1.grad[0] @ direction) - pull) < 1e-5
assert abs(contrastive(z1, z2, torch.tensor([1.0])).item() - 0.125) < 1e-6
assert abs(contrastive(z1, z2, torch.tensor([0.0]), m=0.8).item() - 0.045) < 1e-6

z1.grad = None
contrastive(z1, torch.tensor([[2.0, 0.0]]), torch.tensor([0.0])).backward()
assert z1.grad.abs().sum() == 0

same = torch.ones(4, 3)
assert contrastive(same, same, torch.ones(4)).item() == 0

z1.grad = None
contrastive(z1, torch.zeros(1, 2), torch.tensor([0.0])).backward()
assert torch.isfinite(z1.grad).all()
z1.grad = None
d = (z1 - torch.zeros(1, 2)).pow(2).sum(1).sqrt()
F.relu(1 - d).pow(2).sum().backward()
assert z1.grad.isnan().any()
