import torch
from torch import nn

head = nn.Linear(768, 2)
assert sum(p.numel() for p in head.parameters()) == 1538
torch.manual_seed(0)
H = torch.randn(5, 768)
y = torch.tensor([0, 1, 1, 0, 1])
pooler = nn.Linear(768, 768)
logits = head(torch.tanh(pooler(H)))
by_hand = -logits.softmax(-1)[torch.arange(5), y].log().mean()
assert torch.isclose(nn.functional.cross_entropy(logits, y), by_hand)
