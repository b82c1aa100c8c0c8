y = net(x)
assert y.shape == (2, 6, 8)
total = x
for lstm in net.layers:
    total = total + lstm(total)[0]
assert torch.allclose(y, total, atol=1e-6)


def grad_norm(residual):
    torch.manual_seed(1)
    m = ResLSTM(8, 8)
    v = torch.randn(2, 6, 8, requires_grad=True)
    h = v
    for lstm in m.layers:
        u, _ = lstm(h)
        h = h + u if residual else u
    h[:, -1].sum().backward()
    return v.grad[:, -1].norm().item(), v.grad[:, 0].norm().item()


res, plain = grad_norm(True), grad_norm(False)
assert res[0] > 100 * plain[0]
assert res[1] < 0.2 * res[0]
