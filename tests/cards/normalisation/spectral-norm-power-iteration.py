import torch
from torch.nn.utils import parametrize
from torch.nn.utils.parametrizations import spectral_norm

rng = np.random.default_rng(3)
m, n = 30, 50
W = rng.normal(size=(m, n))
top = np.linalg.svd(W, compute_uv=False)

for iters in (1, 3, 10):
    scaled, sigma = SpectralNorm(m)(W, iters)
    assert sigma <= top[0] + 1e-9
    assert np.linalg.norm(scaled, 2) >= 1 - 1e-9
converged, sigma = SpectralNorm(m)(W, 500)
assert np.isclose(sigma, top[0]) and np.isclose(np.linalg.norm(converged, 2), 1)

norm = SpectralNorm(m)
worst = 0.0
for step in range(300):
    W = W + 0.01 * rng.normal(size=(m, n))
    scaled, sigma = norm(W)
    if step >= 50:
        worst = max(worst, np.linalg.svd(W, compute_uv=False)[0] / sigma - 1)
assert worst < 0.05

Q1 = np.linalg.qr(rng.normal(size=(5, 5)))[0]
Q2 = np.linalg.qr(rng.normal(size=(5, 5)))[0]
s1, s2 = 2.0, 1.5
M = Q1 @ np.diag([s1, s2, 1.2, 0.7, 0.1]) @ Q2.T
v1 = Q2[:, 0]


def tangent(v):
    cos = abs(v @ v1)
    return np.sqrt(max(1 - cos**2, 0)) / cos


start = np.ones(5) / 5**0.5
v, k = start, 8
for _ in range(k):
    v = unit(M.T @ (M @ v))
drop = tangent(start) / tangent(v)
assert drop >= (s1 / s2) ** (2 * k)

plane = unit(Q2[:, 0] + Q2[:, 1])
v = plane
for _ in range(k):
    v = unit(M.T @ (M @ v))
assert np.isclose(tangent(plane) / tangent(v), (s1 / s2) ** (2 * k))

U, S, Vt = np.linalg.svd(M)
step = 1e-6 * rng.normal(size=M.shape)
change = np.linalg.norm(M + step, 2) - np.linalg.norm(M - step, 2)
assert np.isclose(change / 2, np.sum(np.outer(U[:, 0], Vt[0]) * step), rtol=1e-4)


torch.manual_seed(0)
layer = spectral_norm(torch.nn.Linear(20, 30))
state = layer.parametrizations.weight[0]


def updated_by_reading():
    before = state._u.clone()
    layer.weight
    return not torch.equal(before, state._u)


assert updated_by_reading() and updated_by_reading()
with parametrize.cached():
    layer.weight
    assert not updated_by_reading()
layer.eval()
assert not updated_by_reading()
