import math

assert torch.allclose(h2, rh, atol=1e-6)
assert torch.allclose(c2, rc, atol=1e-6)
i2, f2 = f, i
assert not torch.allclose(
    f2.sigmoid() * c + i2.sigmoid() * g.tanh(), rc, atol=1e-3)

m = {}
for b in (0.0, 1.0):
    v = 1.0
    for _ in range(10):
        v /= 1 + math.exp(-b)
    m[b] = v
assert round(m[0.0], 3) == 0.001
assert round(m[1.0], 3) == 0.044
assert round(torch.sigmoid(torch.tensor(1.0)).item(), 2) == 0.73
