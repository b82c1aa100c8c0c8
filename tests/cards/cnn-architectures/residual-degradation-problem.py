import torch
from torch import nn

plain, residual = {18: 27.94, 34: 28.54}, {18: 27.88, 34: 25.03}
assert plain[34] > plain[18] and residual[34] < residual[18]
assert round(plain[18] - residual[18], 2) == 0.06

# A deeper plain net holds the shallow one: identity layers leave the output as it was.
torch.manual_seed(0)
shallow = nn.Sequential(nn.Linear(4, 8), nn.ReLU())
extra = nn.Linear(8, 8)
nn.init.eye_(extra.weight)
nn.init.zeros_(extra.bias)
head = nn.Linear(8, 3)
x = torch.randn(5, 4)
deep = nn.Sequential(shallow, extra, nn.ReLU(), head)
assert torch.allclose(deep(x), head(shallow(x)))

# The residual form needs only a zero branch.
nn.init.zeros_(extra.weight)
h = shallow(x)
assert torch.equal(h + extra(h), h)
assert not torch.equal(extra(h), h)
