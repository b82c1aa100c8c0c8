torch.manual_seed(0)
ab = torch.cumprod(1 - torch.linspace(0.00085**0.5, 0.012**0.5, 1000) ** 2, 0)
n = 4000
z0, c, empty = torch.randn(n, 4, 2, 2), torch.ones(n, 3, 5), torch.zeros(1, 3, 5)
seen = {}


def oracle(zt, t, c):
    seen.update(t=t, c=c, zt=zt)
    a = ab[t].view(-1, 1, 1, 1)
    return (zt - a.sqrt() * z0) / (1 - a).sqrt()


assert sd_loss(oracle, z0, c, empty, ab) < 1e-6
dropped = (seen["c"].flatten(1).sum(1) == 0).double().mean()
assert abs(dropped - 0.1) < 0.02 and seen["c"].shape == c.shape
assert seen["t"].min() < 10 and seen["t"].max() > 989
assert seen["zt"].shape == z0.shape
assert abs(seen["zt"].var() - 1) < 0.03
zero = sd_loss(lambda zt, t, c: 0 * zt, z0, c, empty, ab)
assert abs(zero - 1) < 0.05
