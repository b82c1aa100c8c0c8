import torch
import torch.nn.functional as F

h = w = 6
k, c_in, c_out = 3, 2, 4
torch.manual_seed(0)
kernel = torch.rand(c_out, c_in, k, k) + 0.1
matrix = torch.autograd.functional.jacobian(
    lambda x: F.conv2d(x[None], kernel, padding=1)[0], torch.zeros(c_in, h, w)
)
rows = matrix.reshape(c_out, h, w, -1)
assert (rows[0, 2, 3] != 0).sum() == k * k * c_in
assert rows.shape[-1] == h * w * c_in
assert (k * k * c_in) / (h * w * c_in) == k**2 / (h * w)
assert 32 * 32 == 1024 and 3 * 3 == 9

x = torch.zeros(1, 1, 31, 31, requires_grad=True)
y = x
for _ in range(5):
    y = F.conv2d(y, torch.ones(1, 1, 3, 3), padding=1)
y[0, 0, 15, 15].backward()
assert (x.grad[0, 0] > 0).any(0).sum() == 11
