import numpy as np

torch.manual_seed(0)
layer = GaussianNoise(0.3)
x = torch.zeros(200_000)
assert abs(layer(x).std() - 0.3) < 0.003
assert not torch.equal(layer(x), layer(x))
layer.eval()
assert torch.equal(layer(x), x)

rng = np.random.default_rng(0)
N, d, s = 40, 3, 0.5
X, y, w = rng.normal(size=(N, d)), rng.normal(size=N), np.array([1.0, -2.0, 0.5])
e = rng.normal(0, s, (20_000, N, d))
noisy = ((y - (X + e) @ w) ** 2).mean()
assert abs(noisy - (((y - X @ w) ** 2).mean() + s**2 * w @ w)) < 0.02

ridge = np.linalg.solve(X.T @ X / N + s**2 * np.eye(d), X.T @ y / N)
big = (X + e[:5000]).reshape(-1, d)
fit = np.linalg.lstsq(big, np.tile(y, 5000), rcond=None)[0]
assert np.allclose(fit, ridge, atol=0.01)
ones = np.column_stack([big, np.ones(len(big))])
with_bias = np.linalg.lstsq(ones, np.tile(y + 7, 5000), rcond=None)[0]
Xc, yc = X - X.mean(0), y - y.mean()
centred = np.linalg.solve(Xc.T @ Xc / N + s**2 * np.eye(d), Xc.T @ yc / N)
assert np.allclose(with_bias[:-1], centred, atol=0.01)

p = 0.3
drop = (rng.random(400_000) >= p) / (1 - p)
gauss = rng.normal(1, (p / (1 - p)) ** 0.5, 400_000)
assert abs(drop.mean() - gauss.mean()) < 0.01 and abs(drop.var() - gauss.var()) < 0.01
