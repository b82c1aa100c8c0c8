assert torch.equal(mu.grad, torch.ones(3))
assert torch.allclose(logvar.grad, 0.5 * (z - mu).detach())
assert a.requires_grad and a.grad_fn is not None and not b.requires_grad

torch.set_num_threads(1)
torch.manual_seed(0)
e = torch.randn(1_000_000, dtype=torch.float64)
m, s = 1.0, 1.0
zz = m + s * e
g1 = 2 * zz
g2 = zz**2 * (zz - m) / s**2
assert abs(g1.mean() - 2) < 0.02 and abs(g2.mean() - 2) < 0.02
assert abs(g1.var() - 4) < 0.05 and abs(g2.var() - 30) < 0.7

m, s, h = 0.4, 0.7, 1e-4


def ef(m, s):
    return ((m + s * e) ** 4).mean()


f1 = 4 * (m + s * e) ** 3
assert abs(f1.mean() - (4 * m**3 + 12 * m * s**2)) < 0.05
assert abs((f1 * e).mean() - (12 * m**2 * s + 12 * s**3)) < 0.08
