import numpy as np
import torch
import torch.nn.functional as F

rank = np.linalg.matrix_rank
sobel = np.array([[1, 0, -1], [2, 0, -2], [1, 0, -1]])
gauss = np.outer([1, 2, 1], [1, 2, 1])
laplace = np.array([[0, 1, 0], [1, -4, 1], [0, 1, 0]])
assert rank(sobel) == rank(gauss) == 1 and rank(laplace) == 2

torch.manual_seed(0)
u, v = torch.randn(3), torch.randn(3)
x = torch.randn(1, 1, 9, 9)
two = F.conv2d(F.conv2d(x, u.view(1, 1, 3, 1), padding=(1, 0)), v.view(1, 1, 1, 3), padding=(0, 1))
assert torch.allclose(two, F.conv2d(x, torch.outer(u, v)[None, None], padding=1), atol=1e-5)


def factor(w, mid):
    o, i = w.shape[:2]
    m = w.permute(1, 2, 0, 3).reshape(i * 3, o * 3)
    U, S, V = torch.linalg.svd(m, full_matrices=False)
    a = (U * S)[:, :mid].reshape(i, 3, mid).permute(2, 0, 1)[..., None]
    b = V[:mid].reshape(mid, o, 3).permute(1, 0, 2)[:, :, None, :]
    return a, b


C = 4
x = torch.randn(1, C, 9, 9)
w = torch.randn(C, C, 3, 3)
error = []
for mid in (C, 3 * C):
    a, b = factor(w, mid)
    y = F.conv2d(F.conv2d(x, a, padding=(1, 0)), b, padding=(0, 1))
    error.append((y - F.conv2d(x, w, padding=1)).abs().max().item())
    assert a.numel() + b.numel() == 6 * C * mid
assert error[0] > 0.1 and error[1] < 1e-4
low = torch.einsum("mia,omb->oiab", torch.randn(C, C, 3), torch.randn(C, C, 3))
a, b = factor(low, C)
y = F.conv2d(F.conv2d(x, a, padding=(1, 0)), b, padding=(0, 1))
assert torch.allclose(y, F.conv2d(x, low, padding=1), atol=1e-3)
assert 6 * C * (1.5 * C) == 9 * C * C
for k in (3, 5, 7):
    assert abs((k * C * C + k * C * C) / (k * k * C * C) - 2 / k) < 1e-12
