import numpy as np

rng = np.random.default_rng(0)
S, A, gamma = 4, 3, 0.9
P = rng.dirichlet(np.ones(S), (S, A))
R = rng.normal(size=(S, A))
logits = rng.normal(size=(S, A))
pi = np.exp(logits) / np.exp(logits).sum(1, keepdims=True)

V = np.linalg.solve(np.eye(S) - gamma * np.einsum("sa,sat->st", pi, P), (pi * R).sum(1))
Q = R.copy()
for _ in range(600):
    Q = R + gamma * P @ (pi * Q).sum(1)
adv = Q - V[:, None]
assert np.allclose((pi * adv).sum(1), 0)

n = 200000
s, a = 1, 2
s2 = rng.choice(S, n, p=P[s, a])
delta = R[s, a] + gamma * V[s2] - V[s]
assert abs(delta.mean() - adv[s, a]) < 5 * delta.std() / n**0.5
assert abs(P[s, a] @ (R[s, a] + gamma * V - V[s]) - adv[s, a]) < 1e-9

T = 40
noisy = V + rng.normal(size=S)
states = rng.integers(0, S, T + 1)
rewards = rng.normal(size=T)
v = noisy[states]
v[T] = 0.0
deltas = rewards + gamma * v[1:] - v[:-1]
for lam, want in (
    (0.0, deltas[0]),
    (1.0, (gamma ** np.arange(T) * rewards).sum() - v[0]),
):
    gae = sum((gamma * lam) ** k * deltas[k] for k in range(T))
    assert abs(gae - want) < 1e-9

def rollout(start, action, steps=60):
    total, st, ac = 0.0, start, action
    for k in range(steps):
        total += gamma**k * R[st, ac]
        st = rng.choice(S, p=P[st, ac])
        ac = rng.choice(A, p=pi[st])
    return total

returns = np.array([rollout(s, a) for _ in range(200)]) - V[s]
assert delta.std() < 0.7 * returns.std()
wrong = R + gamma * P @ noisy - noisy[:, None]
assert np.abs(wrong - adv).max() > 0.3

def baseline_term(state):
    score = np.eye(A) - pi[state]
    return pi[state] @ score

assert np.allclose(baseline_term(0), 0)
