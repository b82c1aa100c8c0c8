# DenseNet-BC for CIFAR: 100 layers, growth 12, three blocks of 16 bottleneck layers.
k, c = 12, 24
n, layers = 3 * 9 * c, 1
for block in range(3):
    for _ in range(16):
        n += 2 * c + c * 4 * k + 2 * 4 * k + 9 * 4 * k * k
        c += k
        layers += 2
    if block < 2:
        n += 2 * c + c * (c // 2)
        c //= 2
        layers += 1
n += 2 * c + 10 * (c + 1)
assert layers + 1 == 100
assert round(n / 1e6, 1) == 0.8
assert 4.51 < 4.62
assert 1 - 0.8 / 10.2 > 0.9
