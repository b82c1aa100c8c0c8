import numpy as np

rf, jump = 1, 1
for k, s in [(4, 2), (4, 2), (4, 2), (4, 1), (4, 1)]:
    rf += (k - 1) * jump
    jump *= s
assert rf == 70

rng = np.random.default_rng(0)
G = rng.permutation(50)
F = np.argsort(G)
x = np.arange(50)
assert (F[G[x]] == x).all() and (G[F[x]] == x).all() and (G != x).mean() > 0.8
