import numpy as np

rng = np.random.default_rng(0)
s, y = rng.normal(size=(20_000, 10)), rng.integers(0, 10, 20_000)
acc = [top_k_accuracy(s, y, k) for k in range(1, 11)]  # noqa: F821
assert acc[0] == (s.argmax(1) == y).mean() and acc[-1] == 1
assert (np.diff(acc) >= 0).all()
assert abs(acc[4] - 0.5) < 0.02 and 5 / 1000 == 0.005
e = np.exp(s - s.max(1, keepdims=True))
assert top_k_accuracy(e / e.sum(1, keepdims=True), y, 3) == acc[2]  # noqa: F821
rank = (s > s[np.arange(len(y)), y][:, None]).sum(1)
assert np.isclose((rank < 3).mean(), acc[2])
