import torch
from torch import nn

torch.manual_seed(0)
z, y = torch.randn(2, 4, 7, requires_grad=True), torch.tensor([[3, 4, 5, 2], [6, 2, 0, 0]])
loss = nn.CrossEntropyLoss(ignore_index=0)(z.reshape(-1, 7), y.reshape(-1))
lp = z.log_softmax(-1).gather(-1, y[..., None]).squeeze(-1)
keep = y != 0
assert torch.isclose(loss, -lp[keep].sum() / 6)
per = torch.stack([-lp[i][keep[i]].mean() for i in range(2)])
assert not torch.isclose(per.mean(), loss)
weights = torch.autograd.grad(per.mean(), per, retain_graph=True)[0] / keep.sum(1)
assert weights[1] > 1 / 6 > weights[0]
