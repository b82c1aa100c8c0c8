import numpy as np

rng = np.random.default_rng(0)
z0, eps, ec, eu = rng.normal(size=(4, 4, 64, 64))
t, s = 0.1, 0.6
zt = t**0.5 * z0 + (1 - t) ** 0.5 * eps
want = s**0.5 * z0 + (1 - s) ** 0.5 * eps
assert np.allclose(ddim_step(zt, eps, eps, 7.5, t, s), want)
assert np.allclose(ddim_step(zt, eps, eps, 7.5, t, 1.0), z0)
assert np.allclose(ddim_step(zt, eu, eps, 1.0, t, s), want)

w = 7.5
paper = (1 + (w - 1)) * ec - (w - 1) * eu
assert np.allclose(ddim_step(zt, eu, ec, w, t, s), ddim_step(zt, paper, paper, 1, t, s))
