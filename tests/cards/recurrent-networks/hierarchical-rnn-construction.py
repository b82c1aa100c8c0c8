import torch

T, x = 1600, torch.randn(1600, 4)
for _ in range(3):
    x = x.reshape(x.shape[0] // 2, -1)
assert T // x.shape[0] == 8 and x.shape == (200, 32)
pair = torch.arange(8).reshape(4, 2)
for t in range(1, 5):
    assert pair[t - 1].tolist() == [2 * t - 2, 2 * t - 1]
