import numpy as np

ETA, B1, B2, EPS = 1e-3, 0.9, 0.999, 1e-8


def run(grads):
    m = v = 0.0
    rates, moves = [], []
    for t, g in enumerate(grads, 1):
        m, v = B1 * m + (1 - B1) * g, B2 * v + (1 - B2) * g**2
        rate = ETA / (np.sqrt(v / (1 - B2**t)) + EPS)
        rates.append(rate)
        moves.append(rate * m / (1 - B1**t))
    return np.array(rates), np.array(moves)


for g, expected in ((100.0, 1e-5), (0.01, 0.1)):
    rates, moves = run(np.full(200, g))
    assert np.allclose(rates, expected, rtol=1e-5)
    assert np.allclose(moves, 1e-3, rtol=1e-5)

rng = np.random.default_rng(0)
_, moves = run(rng.normal(size=100_000))
assert round(float(np.sqrt(np.mean(moves[10_000:] ** 2))) / ETA, 2) == 0.23

_, moves = run(np.r_[np.zeros(20_000), 5.0, np.zeros(50)])
assert round(moves.max() / ETA, 1) == 3.2
assert moves.argmax() == 20_000
_, early = run(np.r_[np.zeros(100), 5.0])
assert early.max() / ETA < 3.2
