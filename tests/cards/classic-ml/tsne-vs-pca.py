import numpy as np

rng = np.random.default_rng(0)
X = rng.normal(size=(200, 3)) @ np.diag([3.0, 1.0, 0.3]) @ np.linalg.qr(rng.normal(size=(3, 3)))[0]
Z = X - X.mean(0)
S = Z.T @ Z / len(Z)
val, vec = np.linalg.eigh(S)
_, sv, Vt = np.linalg.svd(Z, full_matrices=False)
assert np.allclose(np.abs(Vt[0] @ vec[:, -1]), 1) and np.allclose(sv**2 / 200, val[::-1])
dirs = rng.normal(size=(5000, 3))
dirs /= np.linalg.norm(dirs, axis=1, keepdims=True)
assert np.einsum("ni,ij,nj->n", dirs, S, dirs).max() <= val[-1] + 1e-12

W = Vt[:2]
lost = ((Z - Z @ W.T @ W) ** 2).sum(1).mean()
assert np.isclose(lost, val[0]) and lost > 0

far = 0.1 * np.log(0.1 / 0.01)
near = 0.01 * np.log(0.01 / 0.1)
assert far > 0.2 and abs(near) < far / 9

P = rng.random((6, 6))
P = P + P.T
np.fill_diagonal(P, 0)
P /= P.sum()


def q(u):
    k = 1 / (1 + ((u[:, None] - u) ** 2).sum(-1))
    np.fill_diagonal(k, 0)
    return k / k.sum(), k


def kl(u):
    Q = q(u)[0]
    m = P > 0
    return (P[m] * np.log(P[m] / Q[m])).sum()


finals = []
for seed in (0, 1):
    u = np.random.default_rng(seed).normal(size=(6, 2))
    start = kl(u)
    for _ in range(400):
        Q, k = q(u)
        g = 4 * (((P - Q) * k)[:, :, None] * (u[:, None] - u)).sum(1)
        u = u - 0.5 * g
    assert kl(u) < start
    finals.append(u)
assert np.abs(finals[0] - finals[1]).max() > 0.1
