import numpy as np

z = np.linspace(-12, 12, 240_001)
sigmoid = 1 / (1 + np.exp(-z))
mish = z * np.tanh(np.log1p(np.exp(z)))
slope = np.gradient(mish, z)

delta = 1 / np.cosh(np.log1p(np.exp(z))) ** 2
off = abs(z) > 1e-3
off[[0, -1]] = False
assert np.allclose(slope[off], (delta * z * sigmoid + mish / np.where(z == 0, 1, z))[off], atol=1e-6)
assert np.allclose(delta, 1 - np.tanh(np.log1p(np.exp(z))) ** 2)
assert abs(delta[len(z) // 2] - 0.64) < 1e-9
assert delta[0] > 0.999 and delta[-1] < 1e-8 and (np.diff(delta) <= 1e-15).all()
