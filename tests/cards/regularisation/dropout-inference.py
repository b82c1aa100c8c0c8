import torch
from torch import nn

torch.manual_seed(0)
p = 0.3
h = torch.rand(50, dtype=torch.float64) + 0.5
layer = nn.Dropout(p)
runs = torch.stack([layer(h) for _ in range(20_000)])
assert abs((runs == 0).double().mean() - p) < 0.005
kept = runs != 0
assert torch.allclose(runs[kept], (h / (1 - p)).expand_as(runs)[kept])
assert torch.allclose(runs.mean(0), h, rtol=0.03)
layer.eval()
assert torch.equal(layer(h), h)

layer.train()
rows = layer(torch.ones(2, 1000))
assert not torch.equal(rows[0], rows[1])
assert not torch.equal(layer(rows), layer(rows))

# The paper's way: no scale in training, weights times the probability to keep at test time.
W = torch.randn(4, 50, dtype=torch.float64)
masks = (torch.rand(20_000, 50) > p).double()
assert torch.allclose((masks * h @ W.T).mean(0), h @ ((1 - p) * W).T, atol=0.1)

net = nn.Sequential(nn.Linear(8, 64), nn.ReLU(), nn.Dropout(0.5), nn.Linear(64, 1)).double()
x = torch.randn(1, 8, dtype=torch.float64)
with torch.no_grad():
    many = net(x.expand(20_000, 8))
    assert many.std() > 0.05
    assert len({net(x).item() for _ in range(5)}) > 1
    net.eval()
    assert net(x).item() == net(x).item()
    error = many.std() / len(many) ** 0.5
    assert abs(many.mean() - net(x)) < 5 * error
    # After a nonlinearity the mean over masks is no longer the output of the whole net.
    assert many.exp().mean() - net(x).exp() > 10 * error

# Same weights, same data: with masks the loss is higher than without.
big = nn.Sequential(nn.Linear(8, 64), nn.ReLU(), nn.Dropout(0.5), nn.Linear(64, 1))
data = torch.randn(256, 8)
y = data[:, :1]
adam = torch.optim.Adam(big.parameters(), lr=0.01)
for _ in range(150):
    adam.zero_grad()
    nn.functional.mse_loss(big(data), y).backward()
    adam.step()
with torch.no_grad():
    masked = nn.functional.mse_loss(big(data), y)
    big.eval()
    assert nn.functional.mse_loss(big(data), y) < masked
