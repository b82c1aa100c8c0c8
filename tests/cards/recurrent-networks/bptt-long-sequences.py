import numpy as np

h = np.empty((1, 1024), dtype=np.float32)
assert round(h.nbytes * 32 * 10_000 / 1e9, 1) == 1.3
down = np.prod(np.full(100, 0.9))
up = np.prod(np.full(100, 1.1))
assert f"{down:.1e}" == "2.7e-05"
assert f"{up:.1e}" == "1.4e+04"

r = np.random.default_rng(0)
q = 0.9
P = np.eye(6)
for k in range(1, 30):
    J = r.normal(size=(6, 6))
    J *= q / np.linalg.norm(J, 2)
    P = J @ P
    assert np.linalg.norm(P, 2) <= q**k + 1e-12
