import numpy as np

z = np.linspace(-12, 12, 240_001)
sigmoid = 1 / (1 + np.exp(-z))
mish = z * np.tanh(np.log1p(np.exp(z)))
slope = np.gradient(mish, z)

assert -0.309 <= mish.min() < -0.308
inside = abs(z) < 11
turns = z[inside][:-1][np.diff(np.sign(slope[inside])) != 0]
assert len(turns) == 1 and round(turns[0], 2) == -1.19
assert abs(slope[len(z) // 2] - np.tanh(np.log(2))) < 1e-4 and np.isclose(np.tanh(np.log(2)), 0.6)
assert abs(slope[-2] - 1) < 1e-6 and abs(slope[1]) < 1e-3
silu = np.gradient(z * sigmoid, z)
assert abs(silu[len(z) // 2] - 0.5) < 1e-4
near = (abs(z) < 0.01) & (z != 0)
assert abs(mish[near] / z[near] - 0.6).max() < 0.01
