import torch
import torch.nn.functional as F

torch.manual_seed(0)
p, trials = 0.1, 40_000
for row, spread in [(torch.eye(100)[0], 0.33), (torch.full((100,), 0.01), 0.033)]:
    kept = F.dropout(row.expand(trials, 100), p)
    total = kept.sum(1)
    assert abs(total.mean() - 1) < 0.01
    assert abs(total.std() / spread - 1) < 0.03
    exact = p / (1 - p) * (row**2).sum()
    assert abs(total.var() / exact - 1) < 0.05

q, k, v = torch.randn(3, 1, 1, 8, 4)
layer = torch.nn.Module().eval()
assert not layer.training
noisy = F.scaled_dot_product_attention(q, k, v, dropout_p=0.5)
clean = F.scaled_dot_product_attention(q, k, v, dropout_p=0.0)
assert not torch.allclose(noisy, clean)
p_eval = 0.5 if layer.training else 0.0
assert torch.allclose(F.scaled_dot_product_attention(q, k, v, dropout_p=p_eval), clean)

scores = torch.randn(5, 10)
drop = torch.rand(5, 10) < 0.3
drop[:, 0] = False
before = scores.masked_fill(drop, -torch.inf).softmax(-1)
assert torch.allclose(before.sum(-1), torch.ones(5)) and (before[drop] == 0).all()
