import numpy as np


def traffic(p, s, M, colocated):
    """Bytes sent and received by each node in one step of pull and push."""
    nodes = p if colocated else p + s
    sent, got = np.zeros(nodes), np.zeros(nodes)

    def send(a, b, size):
        if a != b:
            sent[a] += size
            got[b] += size

    for worker in range(p):
        for k in range(s):
            server = k if colocated else p + k
            send(server, worker, M / s)
            send(worker, server, M / s)
    return sent, got


sent, got = traffic(8, 1, 4, False)
assert sent[8] == got[8] == 32
for p, s in ((8, 2), (16, 4)):
    sent, got = traffic(p, s, 4, False)
    assert np.allclose(sent[p:], p * 4 / s) and np.allclose(got[p:], p * 4 / s)

for p in (4, 8):
    sent, got = traffic(p, p, 4, True)
    ring = 2 * (p - 1) / p * 4
    assert np.allclose(sent, ring) and np.allclose(got, ring)

# A batch touches few rows of a big table, so its gradient is sparse.
rng = np.random.default_rng(0)
rows = np.unique(rng.integers(0, 10**6, 1024))
assert len(rows) / 10**6 < 0.002
