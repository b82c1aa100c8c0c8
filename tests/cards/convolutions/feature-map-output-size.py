from itertools import product

assert tuple(y.shape) == (1, 64, 112, 90)
assert (out_size(224, 7, 2, 3), out_size(180, 7, 2, 3)) == (112, 90)
assert (224 + 6 - 7) == 223 and 223 // 2 + 1 == 112
for h, k, s, p, d in product((9, 12), (1, 2, 3, 5), (1, 2, 3), (0, 1, 2), (1, 2)):
    real = nn.Conv2d(1, 1, k, s, p, d)(torch.zeros(1, 1, h, h)).shape[-1]
    assert real == out_size(h, k, s, p, d)
for k, p, d in [(3, 1, 1), (7, 3, 1), (3, 2, 2)]:
    assert p == d * (k - 1) // 2 and out_size(50, k, 1, p, d) == 50
assert all(out_size(50, 4, 1, p) != 50 for p in range(5))
assert out_size(2, 2) == 1

row = torch.zeros(1, 1, 6, 6, requires_grad=True)
small = nn.Conv2d(1, 1, 3, 2)(row)
assert small.shape[-1] == 2
small.sum().backward()
assert (row.grad[0, 0, 5] == 0).all() and (row.grad[0, 0, 4] != 0).any()
grouped = nn.Conv2d(4, 8, 3, groups=4)(torch.zeros(1, 4, 9, 9))
assert grouped.shape == nn.Conv2d(4, 8, 3)(torch.zeros(1, 4, 9, 9)).shape
assert 2 * out_size(15, 3, 2, 1) == 15 + 1
