import numpy as np

rng = np.random.default_rng(0)
x = rng.normal(size=(6, 3, 8, 8)) * rng.uniform(0.5, 3, (6, 3, 1, 1))
x += rng.normal(size=(6, 3, 1, 1))


def standardise(a, axes, eps=1e-9):
    mean, var = a.mean(axes, keepdims=True), a.var(axes, keepdims=True)
    return (a - mean) / np.sqrt(var + eps)


bn, inorm = standardise(x, (0, 2, 3)), standardise(x, (2, 3))
gamma = np.array([2.0, -1.5, 0.3])[:, None, None]
beta = np.array([0.1, 4.0, -2.0])[:, None, None]
assert np.allclose(standardise(gamma * bn + beta, (2, 3)), np.sign(gamma) * inorm, atol=1e-6)
assert not np.allclose(bn, inorm, atol=1e-1)


def batch_instance(rho):
    return gamma * (rho * bn + (1 - rho) * inorm) + beta


assert np.allclose(batch_instance(1.0), gamma * bn + beta)
assert np.allclose(batch_instance(0.0), gamma * inorm + beta)
