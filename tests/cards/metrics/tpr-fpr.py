import numpy as np

pos, neg = 100, 9900
tp, fp = 0.9 * pos, 0.05 * neg
assert round(fp / (fp + tp), 2) == 0.85

rng = np.random.default_rng(0)
y = rng.random(200_000) < 0.1
guess = rng.random(200_000) < 0.3
assert abs(guess[y].mean() - 0.3) < 0.01 and abs(guess[~y].mean() - 0.3) < 0.01

s = rng.normal(size=200_000) + y
rates = np.array([((s >= t)[y].mean(), (s >= t)[~y].mean()) for t in np.linspace(9, -9, 50)])
assert (np.diff(rates, axis=0) >= 0).all()
assert (rates[0] == 0).all() and (rates[-1] == 1).all()
