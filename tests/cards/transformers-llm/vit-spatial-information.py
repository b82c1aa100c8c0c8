import torch
import torch.nn.functional as F
from torch import nn

torch.manual_seed(0)
f = nn.TransformerEncoderLayer(16, 4, 32, dropout=0.0, batch_first=True, norm_first=True).double().eval()
X = torch.randn(1, 9, 16, dtype=torch.double)
E = torch.randn(9, 16, dtype=torch.double)
perm = torch.randperm(9)
with torch.no_grad():
    assert torch.allclose(f(X[:, perm]), f(X)[:, perm])
    assert not torch.allclose(f(X[:, perm] + E), f(X + E)[:, perm], atol=1e-2)

assert 224 // 16 == 14 and 384 // 16 == 24 and 16 * 16 * 3 == 768
pos = torch.randn(1, 768, 14, 14)
up = F.interpolate(pos, size=(24, 24), mode="bicubic", align_corners=False)
assert up.shape == (1, 768, 24, 24)
