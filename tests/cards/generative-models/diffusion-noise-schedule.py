import math


def product(betas):
    p, out = 1.0, []
    for b in betas:
        p *= 1 - b
        out.append(p)
    return out


T = 1000
lin = product(1e-4 + (0.02 - 1e-4) * i / (T - 1) for i in range(T))
lo, hi = math.sqrt(0.00085), math.sqrt(0.012)
sd = product((lo + (hi - lo) * i / (T - 1)) ** 2 for i in range(T))
assert np.allclose(alpha_bar("linear"), lin) and np.allclose(alpha_bar("sd"), sd)
f = [math.cos((t / T + 0.008) / 1.008 * math.pi / 2) ** 2 for t in range(T + 1)]
cos = alpha_bar("cosine")
assert np.allclose(cos[:-1], [x / f[0] for x in f[1:-1]]) and cos[-1] < 1e-5
assert round(lin[499], 3) == 0.079
assert round(cos[499], 3) == 0.494
assert round(sd[499], 3) == 0.278
assert round(math.sqrt(sd[-1]), 3) == 0.068

rng = np.random.default_rng(0)
noise = rng.normal(size=(512, 512))
pooled = noise.reshape(256, 2, 256, 2).mean((1, 3))
assert abs(noise.var() / pooled.var() - 4) < 0.1
