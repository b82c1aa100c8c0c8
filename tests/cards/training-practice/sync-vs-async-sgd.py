import heapq

import numpy as np

rng = np.random.default_rng(0)
wait = rng.exponential(size=(200_000, 8)).max(1).mean()
assert abs(wait - sum(1 / k for k in range(1, 9))) < 0.02
assert round(sum(1 / k for k in range(1, 9)), 2) == 2.72


def mean_staleness(p, draw, steps=20_000):
    """Each worker reads the weights, computes for a while, then pushes at once."""
    events = [(draw(), i, 0) for i in range(p)]
    heapq.heapify(events)
    version, total = 0, 0
    for _ in range(steps):
        now, i, read = heapq.heappop(events)
        total += version - read
        version += 1
        heapq.heappush(events, (now + draw(), i, version))
    return total / steps


for p in (2, 8):
    assert abs(mean_staleness(p, rng.exponential) - (p - 1)) < 0.05
    assert abs(mean_staleness(p, lambda: 1 + 0.01 * rng.random()) - (p - 1)) < 0.05


def stable(step, tau):
    """Delayed descent on a quadratic: roots of z^(tau+1) - z^tau + step."""
    polynomial = np.zeros(tau + 2)
    polynomial[0], polynomial[1] = 1, -1
    polynomial[-1] += step
    return abs(np.roots(polynomial)).max() < 1


def limit(tau):
    low, high = 1e-6, 3.0
    for _ in range(50):
        mid = (low + high) / 2
        low, high = (mid, high) if stable(mid, tau) else (low, mid)
    return low


assert abs(limit(0) - 2) < 1e-6
assert abs(limit(1) - 1) < 1e-6
assert 0.209 < limit(7) < 0.2095


def runs_away(step, tau, steps=4000):
    x = [1.0] * (tau + 1)
    for _ in range(steps):
        x.append(x[-1] - step * x[-1 - tau])
    return abs(x[-1]) > 1


assert runs_away(0.22, 7) and not runs_away(0.2, 7)
