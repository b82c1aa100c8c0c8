import torch
import torch.nn.functional as F

w = torch.tensor([[[1.0, 2, 1]]])
x = torch.zeros(1, 1, 9)
x[..., 4] = 1
y = F.conv1d(x, w, padding=1)
assert y[0, 0, 3:6].tolist() == [1, 2, 1]
back = F.conv_transpose1d(y, w, padding=1)
assert back[0, 0, 2:7].tolist() == [1, 4, 6, 4, 1]

A = F.conv1d(torch.eye(9)[:, None], w, padding=1)[:, 0].T.double()
exact = torch.linalg.solve(A, y[0, 0].double())
assert torch.allclose(exact, x[0, 0].double(), atol=1e-9)
assert torch.allclose(A.T @ y[0, 0].double(), back[0, 0].double())

S = F.conv1d(torch.eye(9)[:, None], w, padding=1, stride=2)[:, 0].T
assert S.shape[0] < S.shape[1] and torch.linalg.matrix_rank(S) < 9
Q = torch.linalg.qr(torch.randn(9, 9, generator=torch.Generator().manual_seed(0)))[0]
assert torch.allclose(Q.T, torch.linalg.inv(Q), atol=1e-5)
