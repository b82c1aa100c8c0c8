import numpy as np

r = np.random.default_rng(0)
b = 0.7
for n in (4, 64, 1024):
    s = r.uniform(-b, b, size=(20, n))
    s[0], s[0, 0] = -b, b
    a = np.exp(s) / np.exp(s).sum(-1, keepdims=True)
    assert (a <= np.exp(2 * b) / n).all()
    assert n < 64 or a[0, 0] > 0.9 * np.exp(2 * b) / n

for n in (10, 1000):
    bits = r.integers(0, 2, size=n)
    state = 0
    for bit in bits:
        state ^= int(bit)
    assert state == bits.sum() % 2


def influence(n):
    x = r.choice([-1.0, 1.0], size=n)
    flipped = x.copy()
    flipped[0] = -x[0]

    def out(x):
        e = np.exp(b * x)
        return (e * x).sum() / e.sum()

    return abs(out(x) - out(flipped))


assert influence(1000) < 0.01 < influence(10)

n, d = 12, 8
k = v = np.zeros((n, d))
assert k.size + v.size == 2 * n * d
