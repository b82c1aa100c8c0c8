import numpy as np

rng = np.random.default_rng(0)
classes, inputs = 3, 5
likelihood = rng.dirichlet(np.ones(inputs), size=classes)


def posterior(prior):
    joint = prior[:, None] * likelihood
    return joint / joint.sum(0)


ps, pt = np.array([0.6, 0.3, 0.1]), np.array([0.1, 0.2, 0.7])
moved = posterior(ps) * (pt / ps)[:, None]
assert np.allclose(moved / moved.sum(0), posterior(pt))

answer = np.array([0.5, 0.5]) * np.array([0.10, 0.90]) / np.array([0.01, 0.99])
assert round(answer[0] / answer.sum(), 2) == 0.92
