import numpy as np
import torch

es = EarlyStopping(patience=2, delta=0.01)
box = {"w": [0]}
log = []
for i, v in enumerate([1.0, 0.8, 0.795, 0.81, 0.5]):
    box["w"][0] = i
    log.append(es.step(v, box))
    if log[-1]:
        break
assert log == [False, False, False, True]
assert es.best == 0.8 and es.saved == {"w": [1]}

rng = np.random.default_rng(0)
A = rng.normal(size=(5, 5))
s, Q = np.linalg.eigh(A @ A.T)
best = rng.normal(size=5)
eta, t, lam = 0.9 / s.max(), 40, 0.3
H = Q @ np.diag(s) @ Q.T
w = np.zeros(5)
for _ in range(t):
    w = w - eta * H @ (w - best)
assert np.allclose(Q.T @ w, (1 - (1 - eta * s) ** t) * (Q.T @ best))
ridge = np.linalg.solve(H + lam * np.eye(5), H @ best)
assert np.allclose(Q.T @ ridge, s / (s + lam) * (Q.T @ best))

eta, t = 1e-3, 1000
share = lambda u: (1 - (1 - eta * u) ** t, u / (u + 1 / (eta * t)))
a, b = share(1.0)
assert round(a, 2) == 0.63 and round(b, 2) == 0.50
for u in (1e-3, 500.0):
    a, b = share(u)
    assert abs(a / b - 1) < 3e-3

net = torch.nn.Linear(2, 1)
alias, copy_ = net.state_dict(), copy.deepcopy(net.state_dict())
with torch.no_grad():
    net.weight += 1
assert torch.equal(alias["weight"], net.weight)
assert not torch.equal(copy_["weight"], net.weight)
