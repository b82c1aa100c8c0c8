total = bias2.mean() + var.mean() + s**2
assert abs(mse.mean() / total - 1) < 0.01
# Without the square or without the noise the sum does not match.
assert abs(mse.mean() / (total - s**2) - 1) > 0.5

# Pointwise, with a strongly biased model.
line = np.polynomial.polynomial.polyvander(x, 1)
many = f(x) + s * np.random.default_rng(1).normal(size=(200_000, 20))
at = many @ np.linalg.pinv(line).T @ np.array([1.0, 0.25])
label = f(0.25) + s * np.random.default_rng(2).normal(size=len(at))
parts = (f(0.25) - at.mean()) ** 2, at.var(), s**2
assert np.isclose(((label - at) ** 2).mean(), sum(parts), rtol=0.01) and parts[0] > 0.1

# 0/1 loss: where most models are wrong, disagreement lowers the error.
agree, split = np.array([0, 0, 0, 0, 0]), np.array([0, 0, 0, 1, 1])
assert np.bincount(split).argmax() == 0 and (split != 1).mean() < (agree != 1).mean()
# ... and raises it where most are right.
assert (split != 0).mean() > (agree != 0).mean()

# Cross-entropy: entropy + KL to the geometric mean + mean KL from it.
rng = np.random.default_rng(3)
truth = np.array([0.2, 0.5, 0.3])
models = rng.dirichlet([2, 3, 1], size=500)
middle = np.exp(np.log(models).mean(0))
middle /= middle.sum()


def kl(a, b):
    return (a * np.log(a / b)).sum(-1)


ce = -(truth * np.log(models)).sum(1).mean()
entropy = -(truth * np.log(truth)).sum()
assert np.isclose(ce, entropy + kl(truth, middle) + kl(middle, models).mean())
