assert sides == [3, 4, 4, 7, 1]
for f in pools:
    assert f(x).shape[:2] == (1, 64)


def side(h, k, s, p=0):
    return (h + 2 * p - k) // s + 1


for h in range(6, 20):
    for k, s, p in [(2, 2, 0), (3, 2, 1), (3, 1, 1), (3, 3, 0), (2, 1, 0)]:
        real = nn.MaxPool2d(k, s, p)(torch.zeros(1, 1, h, h)).shape[-1]
        assert real == side(h, k, s, p)
big = nn.MaxPool2d(2)(torch.zeros(1, 64, 224, 224))
assert big.shape == (1, 64, 112, 112)
assert side(112, 3, 2, 1) == 56
h = 224
for _ in range(5):
    h = side(h, 2, 2)
assert h == 7
assert nn.MaxPool2d(3).stride == 3

odd = torch.zeros(1, 1, 7, 7)
odd[..., 6, :] = odd[..., 6] = 1
assert nn.MaxPool2d(2)(odd).sum() == 0
