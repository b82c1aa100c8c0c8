import numpy as np
import torch
import torch.nn.functional as F

torch.manual_seed(0)
x = torch.randn(9, dtype=torch.float64, requires_grad=True)
w = torch.randn(3, dtype=torch.float64, requires_grad=True)
r = F.conv1d(x[None, None], w[None, None])[0, 0]
bar = torch.randn(7, dtype=torch.float64)
r.backward(bar)
xs, ws, bs = x.detach().numpy(), w.detach().numpy(), bar.numpy()
assert np.allclose(r.detach(), [ws @ xs[i:i + 3] for i in range(7)])
assert np.allclose(w.grad, [sum(bs[i] * xs[i + k] for i in range(7)) for k in range(3)])
full = [sum(bs[j - k] * ws[k] for k in range(3) if 0 <= j - k < 7) for j in range(9)]
assert np.allclose(x.grad, full)
assert np.allclose(x.grad, np.convolve(bs, ws, 'full'))
assert np.allclose(x.grad, np.correlate(bs, ws[::-1], 'full'))
assert not np.allclose(x.grad, np.convolve(bs, ws[::-1], 'full'))
assert np.allclose(w.grad, np.correlate(xs, bs, 'valid'))

X = torch.randn(2, 3, 8, 8, dtype=torch.float64, requires_grad=True)
W = torch.randn(4, 3, 3, 3, dtype=torch.float64, requires_grad=True)
b = torch.zeros(4, dtype=torch.float64, requires_grad=True)
for stride in (1, 2):
    X.grad = W.grad = b.grad = None
    Y = F.conv2d(X, W, b, stride=stride, padding=1)
    R = torch.randn_like(Y)
    Y.backward(R)
    n, k, p, q = R.shape
    up = torch.zeros(n, k, (p - 1) * stride + 1, (q - 1) * stride + 1, dtype=R.dtype)
    up[:, :, ::stride, ::stride] = R
    flipped = W.detach().flip(2, 3).transpose(0, 1)
    grad = F.conv2d(F.pad(up, (2, 2, 2, 2)), flipped)
    grad = F.pad(grad, (0, 10 - grad.shape[3], 0, 10 - grad.shape[2]))[:, :, 1:9, 1:9]
    assert torch.allclose(grad, X.grad)
    assert torch.allclose(b.grad, R.sum((0, 2, 3)))
    extra = 8 - ((p - 1) * stride + 3 - 2)
    back = F.conv_transpose2d(R, W.detach(), stride=stride, padding=1, output_padding=extra)
    assert torch.allclose(back, X.grad)
    padded = F.pad(X.detach(), (1, 1, 1, 1)).transpose(0, 1)
    dw = F.conv2d(padded, up.transpose(0, 1))[:, :, :3, :3].transpose(0, 1)
    assert torch.allclose(dw, W.grad)
    cols = F.unfold(X.detach(), 3, padding=1, stride=stride)
    flat = R.flatten(2)
    assert torch.allclose((flat @ cols.transpose(1, 2)).sum(0).view_as(W), W.grad)
    col_grad = W.detach().flatten(1).T @ flat
    assert torch.allclose(F.fold(col_grad, 8, 3, padding=1, stride=stride), X.grad)

counts = torch.zeros(1, 1, 11, requires_grad=True)
F.conv1d(counts, torch.ones(1, 1, 3), stride=2).sum().backward()
assert counts.grad[0, 0, 1:-1].tolist() == [1, 2, 1, 2, 1, 2, 1, 2, 1]
even = torch.zeros(1, 1, 12, requires_grad=True)
F.conv1d(even, torch.ones(1, 1, 4), stride=2).sum().backward()
assert even.grad[0, 0, 2:-2].unique().tolist() == [2]

kernel = [(i, k) for i in range(7) for k in range(3)]
from_input = [(j, k) for j in range(9) for k in range(3) if 0 <= j - k < 7]
assert len(kernel) == len(from_input) == 7 * 3
