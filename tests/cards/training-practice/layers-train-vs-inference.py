import torch.nn.functional as F

assert found == ["Dropout", "BatchNorm1d", "RReLU"]
assert differs(nn.InstanceNorm1d(4, track_running_stats=True))
assert differs(nn.Dropout1d(0.5)) and differs(nn.AlphaDropout(0.5))
for dropout in (nn.Dropout(0.5), nn.Dropout1d(0.5), nn.AlphaDropout(0.5)):
    assert torch.equal(dropout.eval()(x), x)

slope = nn.RReLU(0.1, 0.3).eval()(torch.tensor([-1.0])).item()
assert abs(slope + 0.2) < 1e-6


class Functional(nn.Module):
    def __init__(self, honest):
        super().__init__()
        self.honest = honest

    def forward(self, x):
        return F.dropout(x, 0.5, self.training) if self.honest else F.dropout(x)


assert not torch.equal(Functional(False).eval()(x), x)
assert torch.equal(Functional(True).eval()(x), x)

with torch.no_grad():
    drop = nn.Dropout(0.5).train()
    assert not torch.equal(drop(x), x)
    bn = nn.BatchNorm1d(4).train()
    before = bn.running_mean.clone()
    bn(x)
    assert not torch.equal(bn.running_mean, before)

bn.eval()
y0, y1, y2 = (bn(torch.full((1, 4, 1), v)) for v in (0.0, 1.0, 2.0))
assert torch.allclose(y2 - y1, y1 - y0, atol=1e-6)

model = nn.Sequential(nn.Linear(4, 4), nn.Sequential(nn.BatchNorm1d(4)))
model[1][0].eval()
model.train()
assert model[1][0].training
