assert before > 1e6
assert abs(after.item() - 1) < 1e-4

p = nn.Parameter(torch.zeros(2))
p.grad = torch.tensor([3.0, 4.0]) * 10
assert abs(nn.utils.clip_grad_norm_([p], 5.0).item() - 50) < 1e-4
assert torch.allclose(p.grad, torch.tensor([3.0, 4.0]), atol=1e-4)
nn.utils.clip_grad_norm_([p], 100.0)
assert torch.allclose(p.grad, torch.tensor([3.0, 4.0]), atol=1e-4)
p.grad = torch.tensor([0.1, 10.0])
nn.utils.clip_grad_value_([p], 1.0)
assert torch.allclose(p.grad, torch.tensor([0.1, 1.0]))
for bad in (float("nan"), float("inf")):
    p.grad = torch.tensor([1.0, bad])
    nn.utils.clip_grad_norm_([p], 1.0)
    assert p.grad.isnan().any()
