import math
import torch as th

th.manual_seed(0)
for scale, tau in ((100.0, 1.0), (1e-3, 1.0)):
    net = th.nn.Linear(4, 2)
    sgd = th.optim.SGD(net.parameters(), lr=0.1)
    x = th.randn(8, 4)
    value = scale * net(x).pow(2).mean()
    grads = th.autograd.grad(value, list(net.parameters()), retain_graph=True)
    flat = th.cat([g.flatten() for g in grads])
    want = flat * min(1.0, tau / flat.norm().item())
    old = th.cat([p.detach().flatten().clone() for p in net.parameters()])
    norm = train_step(net, sgd, value, tau)
    new = th.cat([p.detach().flatten() for p in net.parameters()])
    assert th.isclose(norm, flat.norm())
    assert th.allclose(old - new, 0.1 * want, rtol=1e-3, atol=1e-6)
    assert (old - new).norm() <= 0.1 * tau + 1e-5

for bad in (math.inf, math.nan):
    q = th.nn.Parameter(th.zeros(2))
    q.grad = th.tensor([bad, 1.0])
    th.nn.utils.clip_grad_norm_([q], 1.0)
    assert not th.isfinite(q.grad).all()
