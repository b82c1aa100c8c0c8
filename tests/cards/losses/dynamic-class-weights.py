import numpy as np

n = np.array([900.0, 90, 10])


def weights(q):
    return len(n) * n**-q / (n**-q).sum()


assert np.allclose(weights(0), 1)
inverse = n.sum() / (len(n) * n)
assert np.allclose(weights(1) / weights(1)[0], inverse / inverse[0])
assert np.isclose(weights(0.3).sum(), 3)
gaps = [weights(q)[2] / weights(q)[0] for q in np.linspace(0, 1, 11)]
assert (np.diff(gaps) > 0).all()
