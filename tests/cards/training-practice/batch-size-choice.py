import numpy as np

# Quadratic with gradient noise: one step of the best size from the same point lowers the loss by
# d(B) = d_max / (1 + Bc / B), so steps to a target are inversely proportional to it.
rng = np.random.default_rng(0)
h, spread = 2.0, 6.0
theta = 1.5
critical = spread**2 / (h * theta) ** 2


def best_gain(batch):
    noise = rng.standard_normal((20_000, batch)).mean(axis=1) * spread
    grad = h * theta + noise
    rates = np.linspace(0, 1 / h, 101)
    gains = rates * h * theta * grad.mean() - rates**2 * h / 2 * (grad**2).mean()
    return gains.max()


top = (h * theta) ** 2 / (2 * h)
for batch in (1, 4, 16, 64):
    assert abs(top / best_gain(batch) - (1 + critical / batch)) < 0.08 * (1 + critical / batch)

bc = 1000.0
steps = lambda batch: 1 + bc / batch
assert abs(steps(bc) / steps(1e12) - 2) < 1e-6
fewest_examples = 1e-6 * steps(1e-6)
assert abs(bc * steps(bc) / fewest_examples - 2) < 1e-6
assert all(steps(bc) / steps(m * bc) < 2 for m in (2, 8, 100, 1e6))
assert abs(steps(bc) / steps(4 * bc) - 1.6) < 1e-9
assert abs(4 * bc * steps(4 * bc) / (bc * steps(bc)) - 2.5) < 1e-9
