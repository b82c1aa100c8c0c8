import math

torch.set_num_threads(1)
torch.manual_seed(0)
m = VAE()
x = (torch.rand(8, 784) > 0.5).float()
torch.manual_seed(3)
o, mu, lv = m(x)
assert o.shape == (8, 784) and mu.shape == lv.shape == (8, 16)
loss = neg_elbo(x, o, mu, lv)
p = torch.sigmoid(o)
rec = -(x * p.log() + (1 - x) * (1 - p).log()).sum() / 8
q = torch.distributions.Normal(mu, (0.5 * lv).exp())
kl = torch.distributions.kl_divergence(q, torch.distributions.Normal(0.0, 1.0)).sum() / 8
assert abs(loss - rec - kl) < 1e-2
loss.backward()
assert all(v.grad is not None and v.grad.abs().sum() > 0 for v in m.parameters())
with torch.no_grad():
    for v in m.parameters():
        v -= 1e-4 * v.grad
torch.manual_seed(3)
l = neg_elbo(x, *m(x))
assert l < loss

s2, xv = 0.25, 1.3
logpx = -0.5 * math.log(2 * math.pi * (1 + s2)) - xv**2 / (2 * (1 + s2))
pm, pv = xv / (1 + s2), s2 / (1 + s2)
for qm, qs in [(0.3, 0.7), (pm, math.sqrt(pv)), (2.0, 0.2)]:
    e = -0.5 * math.log(2 * math.pi * s2) - ((xv - qm) ** 2 + qs**2) / (2 * s2)
    elbo = e - 0.5 * (qm**2 + qs**2 - math.log(qs**2) - 1)
    gap = math.log(math.sqrt(pv) / qs) + (qs**2 + (qm - pm) ** 2) / (2 * pv) - 0.5
    assert abs(logpx - elbo - gap) < 1e-9 and gap > -1e-12
assert 28 * 28 == 784
