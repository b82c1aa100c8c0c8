import torch
from torch import nn

torch.manual_seed(0)
rng = np.random.default_rng(0)
mine = BatchNorm(4)
ref = nn.BatchNorm1d(4, dtype=torch.float64)
assert ref.momentum == 0.1
for _ in range(5):
    x = rng.normal(2, 3, (8, 4))
    a = mine(x, True)
    b = ref(torch.tensor(x)).detach().numpy()
    assert np.allclose(a, b)
assert np.allclose(mine.rm, ref.running_mean.numpy())
assert np.allclose(mine.rv, ref.running_var.numpy())
ref.eval()
x = rng.normal(2, 3, (8, 4))
assert np.allclose(mine(x, False), ref(torch.tensor(x)).detach().numpy())
assert np.allclose(mine(x, False)[:1], mine(x[:1], False))
assert not np.allclose(mine(x, True)[:2], mine(x[:2], True))

assert {"running_mean", "running_var"} <= set(ref.state_dict())
assert {k for k, _ in ref.named_parameters()} == {"weight", "bias"}

ref.train()
before = ref.running_mean.clone()
with torch.no_grad():
    ref(torch.tensor(x) + 10)
assert not torch.allclose(before, ref.running_mean)

conv, bn = nn.Conv2d(3, 5, 3, bias=False), nn.BatchNorm2d(5)
img = torch.randn(4, 3, 9, 9)
bn(conv(img))
bn.eval()
folded = nn.Conv2d(3, 5, 3)
with torch.no_grad():
    k = bn.weight / (bn.running_var + bn.eps).sqrt()
    folded.weight.copy_(conv.weight * k.view(-1, 1, 1, 1))
    folded.bias.copy_(bn.bias - bn.running_mean * k)
    assert torch.allclose(folded(img), bn(conv(img)), atol=1e-5)
