import torch
import torch.nn.functional as F

torch.manual_seed(0)
n, d, beta = 6, 4, 5.0
M = torch.randn(n, d, dtype=torch.float64)
k = torch.randn(d, dtype=torch.float64, requires_grad=True)
w = (beta * F.cosine_similarity(k[None], M)).softmax(0)
assert torch.isclose(w.sum(), w.new_ones(()))
(w @ M).sum().backward()
assert (k.grad.abs() > 0).all()
sharp = (50 * F.cosine_similarity(k[None], M)).softmax(0)
assert sharp.max() > w.max()


def write(M, w, e, a):
    return M * (1 - w[:, None] * e) + w[:, None] * a


old, new, ones = M[:2], torch.randn(d, dtype=torch.float64), torch.ones(d).double()
soft = write(old, torch.tensor([0.9, 0.1]).double(), ones, new)
assert torch.allclose(soft[0] - 0.9 * new, 0.1 * old[0])
assert torch.allclose(soft[1], 0.9 * old[1] + 0.1 * new)
hard = write(old, torch.tensor([1.0, 0.0]).double(), ones, new)
assert torch.equal(hard[1], old[1]) and torch.allclose(hard[0], new)
kept = write(old, torch.tensor([1.0, 0.0]).double(), 0 * ones, new)
assert torch.allclose(kept[0], old[0] + new)
