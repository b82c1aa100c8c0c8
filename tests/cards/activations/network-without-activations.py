import numpy as np
import torch
import torch.nn.functional as F

rng = np.random.default_rng(0)
w1, b1, w2, b2 = rng.normal(size=(2, 6)), rng.normal(size=2), rng.normal(size=(5, 2)), rng.normal(size=5)
x = rng.normal(size=(6, 30))
deep = w2 @ (w1 @ x + b1[:, None]) + b2[:, None]
assert np.allclose(deep, (w2 @ w1) @ x + (w2 @ b1 + b2)[:, None])
assert np.linalg.matrix_rank(w2 @ w1) == 2

corners = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
xor = np.array([False, True, True, False])
scores = rng.normal(size=(50_000, 3)) @ np.c_[corners, np.ones(4)].T
assert ((scores > 0) == xor).sum(1).max() == 3

torch.manual_seed(0)
image = torch.randn(1, 1, 12, 12, dtype=torch.double)
k1, k2 = torch.randn(2, 1, 1, 3, 3, dtype=torch.double)
twice = F.conv2d(F.conv2d(image, k1), k2)
impulse = torch.zeros(1, 1, 9, 9, dtype=torch.double)
impulse[0, 0, 4, 4] = 1
joint = F.conv2d(F.conv2d(impulse, k1), k2).flip(2, 3)
assert joint.shape[-2:] == (5, 5)
assert torch.allclose(F.conv2d(image, joint), twice)
padded = F.conv2d(F.conv2d(image, k1, padding=1), k2, padding=1)
whole = F.conv2d(image, joint, padding=2)
assert not torch.allclose(padded, whole)
assert torch.allclose(padded[..., 2:-2, 2:-2], whole[..., 2:-2, 2:-2])

loss = lambda u, v: (u * v - 1) ** 2
assert loss(0, 0) > (loss(1, 1) + loss(-1, -1)) / 2

d, r = 64, 4
low_rank = torch.nn.Sequential(
    torch.nn.Linear(d, r, bias=False), torch.nn.Linear(r, d, bias=False)
)
assert sum(p.numel() for p in low_rank.parameters()) == 2 * d * r < d * d
