import torch
from torch import nn

mixed = 128 * 500
by_length = 64 * 50 + 64 * 500
assert (by_length, mixed) == (35_200, 64_000)

torch.manual_seed(0)
net = nn.Sequential(nn.Linear(16, 32), nn.Dropout(0.5), nn.ReLU(), nn.Linear(32, 4))
X = torch.randn(50, 16)
got = predict(net, X.split(16))  # noqa: F821
assert got.shape == (50, 4) and got.dtype == torch.float32
assert not got.requires_grad and got.is_inference()
with torch.no_grad():
    assert torch.allclose(got, net.eval()(X), atol=0.03)
    rows = torch.stack([net(x) for x in X])
    assert torch.allclose(rows, net(X), atol=1e-5)
seen = []
probe = nn.Linear(16, 4)
probe.register_forward_hook(lambda m, i, o: seen.append(o.dtype))
predict(probe, [X])  # noqa: F821
assert seen == [torch.bfloat16]
