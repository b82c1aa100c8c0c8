import torch
from torch.utils.flop_counter import FlopCounterMode


def layer(x, q, k, v, o, up, down, mask=None):
    scores = (x @ q) @ (x @ k).transpose(-1, -2) / x.shape[-1] ** 0.5
    if mask is not None:
        scores = scores.masked_fill(~mask, float("-inf"))
    x = x + scores.softmax(-1) @ (x @ v) @ o
    return x + torch.relu(x @ up) @ down


def weights(d, **options):
    shapes = [(d, d)] * 4 + [(d, 4 * d), (4 * d, d)]
    return [torch.randn(s, **options) / s[0] ** 0.5 for s in shapes]


def flops(batch, n, d):
    with FlopCounterMode(display=False) as counter:
        layer(torch.empty(batch, n, d, device="meta"), *weights(d, device="meta"))
    return counter.get_total_flops()


for n, d in [(8, 4), (64, 16), (1024, 768)]:
    assert flops(1, n, d) == 24 * n * d**2 + 4 * n**2 * d

split, joint = flops(2, 512, 768), flops(1, 1024, 768)
assert round(split / 1e9, 1) == 16.1 and round(joint / 1e9, 1) == 17.7
assert round(100 * (joint / split - 1)) == 10
assert round(100 * (flops(1, 1024, 4096) / flops(2, 512, 4096) - 1)) == 2

d = 64
linear = flops(1, 1, d) - 4 * d
assert flops(1, 6 * d, d) == 2 * linear * 6 * d

pairs = [torch.empty(b, n, n, device="meta").numel() for b, n in [(2, 512), (1, 1024)]]
assert pairs == [524288, 1048576] and pairs[1] == 2 * pairs[0]

torch.manual_seed(0)
w = weights(16, dtype=torch.float64)
parts = torch.randn(2, 5, 16, dtype=torch.float64)
together = parts.reshape(1, 10, 16)
blocks = torch.block_diag(torch.ones(5, 5), torch.ones(5, 5)).bool()
apart = layer(parts, *w).reshape(1, 10, 16)
assert torch.allclose(layer(together, *w, mask=blocks), apart)
assert not torch.allclose(layer(together, *w), apart, atol=0.01)
