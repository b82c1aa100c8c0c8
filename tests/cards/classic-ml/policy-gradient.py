import itertools

import numpy as np

rng = np.random.default_rng(0)
S, A, T = 3, 2, 3
P = rng.dirichlet(np.ones(S), (S, A))
R = rng.normal(size=(S, A))
theta0 = rng.normal(size=(S, A))


def policy(theta):
    e = np.exp(theta)
    return e / e.sum(1, keepdims=True)


def episodes():
    for acts in itertools.product(range(A), repeat=T):
        for rest in itertools.product(range(S), repeat=T - 1):
            yield (0, *rest), acts


def prob(pi, st, ac):
    out = 1.0
    for t in range(T):
        out *= pi[st[t], ac[t]]
        if t + 1 < T:
            out *= P[st[t], ac[t], st[t + 1]]
    return out


def value(theta):
    pi = policy(theta)
    return sum(
        prob(pi, st, ac) * sum(R[s, a] for s, a in zip(st, ac)) for st, ac in episodes()
    )


def estimate(theta, baseline, whole=False):
    pi = policy(theta)
    mean, square = np.zeros((S, A)), 0.0
    for st, ac in episodes():
        g = np.zeros((S, A))
        for t in range(T):
            G = sum(R[st[k], ac[k]] for k in range(0 if whole else t, T))
            score = np.zeros((S, A))
            score[st[t]] = -pi[st[t]]
            score[st[t], ac[t]] += 1
            g += (G - baseline[st[t]]) * score
        p = prob(pi, st, ac)
        mean += p * g
        square += p * (g**2).sum()
    return mean, square - (mean**2).sum()


numeric = np.zeros((S, A))
for i in np.ndindex(S, A):
    e = np.zeros((S, A))
    e[i] = 1e-5
    numeric[i] = (value(theta0 + e) - value(theta0 - e)) / 2e-5
for whole in (False, True):
    for b in (np.zeros(S), rng.normal(size=S) * 3):
        assert np.allclose(estimate(theta0, b, whole)[0], numeric, atol=1e-7)

score = np.array([0.5, -0.5])
for b, want in ((0, 2500), (100, 0)):
    g = (np.array([101, 99]) - b) * score
    assert g.mean() == 0.5 and g.var() == want
h = 1e-6
J = lambda z: (101 * np.exp(z) + 99) / (1 + np.exp(z))
assert abs((J(h) - J(-h)) / (2 * h) - 0.5) < 1e-6
