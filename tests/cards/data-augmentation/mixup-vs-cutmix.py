import random

torch.manual_seed(0)
x = torch.rand(6, 3, 20, 30)
y = torch.arange(6)
mix, a, b, lam = mixup(x, y, 0.3)
assert torch.allclose(mix, 0.3 * x[a] + 0.7 * x[b]) and lam == 0.3

random.seed(0)
areas = []
for _ in range(300):
    want = random.random()
    mix, a, b, lam = cutmix(x, y, want)
    own = (mix == x[a]).all(1)
    other = (mix == x[b]).all(1)
    assert (own | other).all()
    for k in range(6):
        if a[k] != b[k]:
            assert abs(own[k].float().mean().item() - lam) < 1e-6
    areas.append(lam - want)
assert min(areas) > -1e-9 and max(areas) > 0.2
assert cutmix(x, y, 1.0)[3] == 1
