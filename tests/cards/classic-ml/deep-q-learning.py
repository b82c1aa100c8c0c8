import numpy as np

rng = np.random.default_rng(0)
noise = rng.normal(size=(400000, 10))
assert abs(noise.max(1).mean() - 1.54) < 0.005
other = rng.normal(size=noise.shape)
double = other[np.arange(len(other)), noise.argmax(1)]
assert abs(double.mean()) < 0.01

x = np.linspace(-8, 8, 160001)
pdf = np.exp(-(x**2) / 2) / np.sqrt(2 * np.pi)
cdf = np.cumsum(pdf) * (x[1] - x[0])
assert round(float((10 * x * pdf * cdf**9).sum() * (x[1] - x[0])), 2) == 1.54

S, A, gamma = 4, 2, 0.9
P = rng.dirichlet(np.ones(S), (S, A))
R = rng.normal(size=(S, A))
best = np.zeros((S, A))
for _ in range(500):
    best = R + gamma * P @ best.max(1)

Q = np.zeros((S, A))
visits = np.zeros((S, A))
s = 0
cum = P.cumsum(-1)
for _ in range(60000):
    a = rng.integers(A)
    s2 = int(np.searchsorted(cum[s, a], rng.random()))
    s2 = min(s2, S - 1)
    visits[s, a] += 1
    Q[s, a] += visits[s, a] ** -0.6 * (R[s, a] + gamma * Q[s2].max() - Q[s, a])
    s = s2
assert np.abs(Q - best).max() < 0.4
uniform = np.linalg.solve(
    np.eye(S * A)
    - gamma * np.repeat(P.reshape(S * A, S), A, 1) / A,
    R.reshape(-1),
).reshape(S, A)
assert np.abs(uniform - best).max() > 1
