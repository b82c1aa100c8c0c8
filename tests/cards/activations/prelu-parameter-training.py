import inspect

by_decay = {g["weight_decay"]: {id(p) for p in g["params"]} for g in opt.param_groups}
slope_ids = {id(p) for m in net if isinstance(m, nn.PReLU) for p in m.parameters()}
assert by_decay[0.0] == slope_ids and len(slope_ids) == 2
assert by_decay[0.05] == {id(p) for p in net.parameters()} - slope_ids
assert inspect.signature(torch.optim.AdamW).parameters["weight_decay"].default == 0.01

torch.manual_seed(0)
z = torch.randn(6, 3, 4, 5, dtype=torch.float64)
z[:, 2] = z[:, 2].abs()
up = torch.randn_like(z)
for count, axes in ((3, (0, 2, 3)), (1, (0, 1, 2, 3))):
    act = nn.PReLU(count).double()
    (act(z) * up).sum().backward()
    by_hand = (up * torch.where(z < 0, z, 0)).sum(axes)
    assert torch.allclose(act.weight.grad, by_hand.reshape(count))
    if count == 3:
        assert act.weight.grad[2] == 0 and act.weight.grad[:2].all()
