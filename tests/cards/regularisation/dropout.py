import torch
from torch import nn
import torch.nn.functional as F

rng = np.random.default_rng(0)
h = rng.normal(size=(2000, 40))
out, m = dropout(h, 0.3, True, rng)
assert abs((out == 0).mean() - 0.3) < 0.01
assert np.allclose(out[out != 0], h[out != 0] / 0.7)
assert len({tuple(r) for r in (m[:50] > 0)}) == 50
assert dropout(h, 0.3, False, rng)[0] is h

x = torch.tensor(h, requires_grad=True)
g = torch.tensor(rng.normal(size=h.shape))
mask = torch.tensor(m > 0)
(torch.where(mask, x / 0.7, 0.0) * g).sum().backward()
assert np.allclose(x.grad.numpy(), backward(g.numpy(), m))
assert (backward(g.numpy(), m)[out == 0] == 0).all()


class Net(nn.Module):
    def __init__(self, safe):
        super().__init__()
        self.safe = safe

    def forward(self, v):
        return F.dropout(v, 0.5, training=self.training) if self.safe else F.dropout(v, 0.5)


torch.manual_seed(0)
v = torch.ones(1000)
assert (Net(False).eval()(v) == 0).any()
assert torch.equal(Net(True).eval()(v), v)
assert torch.equal(nn.Dropout(0.5).eval()(v), v)
