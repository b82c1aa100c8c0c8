assert y.flatten().tolist() == [0, 3, 1, 4, 2, 5] and torch.equal(y, z)

C, g = 24, 4
a = torch.arange(float(C)).view(1, C, 1, 1)
b = shuffle(a, g).flatten()
for i in range(g):
    for j in range(C // g):
        assert b[j * g + i] == i * C // g + j
assert torch.equal(shuffle(a, C), a)


def connected(c, g):
    x = torch.eye(c).view(c, c, 1, 1)
    w = torch.ones(c, c // g, 1, 1)
    h = shuffle(torch.conv2d(x, w, groups=g), g)
    return bool((torch.conv2d(h, w, groups=g) > 0).all())


for c, g in [(16, 4), (24, 4), (16, 8), (64, 8), (12, 4), (36, 6), (30, 6)]:
    assert connected(c, g) == (c // g >= g)
