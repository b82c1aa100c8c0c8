import numpy as np
from math import erf

z = np.linspace(-12, 12, 240_001)
Phi = 0.5 * (1 + np.vectorize(erf)(z / np.sqrt(2)))
sigmoid = 1 / (1 + np.exp(-z))

gelu = z * Phi


def tanh_form(c):
    return z / 2 * (1 + np.tanh(np.sqrt(2 / np.pi) * (z + c * z**3)))


error = abs(tanh_form(0.044715) - gelu)
assert 4.65e-4 < error.max() < 4.75e-4 and abs(abs(z[error.argmax()]) - 2.70) < 5e-3
taylor = 2 / (3 * np.pi) - 1 / 6
assert round(taylor, 4) == 0.0455
near = abs(z) < 0.05
odd = np.tanh(np.sqrt(2 / np.pi) * (z + taylor * z**3)) - (2 * Phi - 1)
assert abs(odd[near]).max() < 1e-7
assert 7.4e-4 < abs(tanh_form(taylor) - gelu).max() < 7.5e-4
quick = abs(z / (1 + np.exp(-1.702 * z)) - gelu)
assert round(quick.max(), 4) == 0.0203 and abs(abs(z[quick.argmax()]) - 2.27) < 5e-3

import torch

t = torch.linspace(-12, 12, 240_001, dtype=torch.float64)
ready = torch.nn.GELU(approximate="tanh")(t).numpy()
assert np.allclose(ready, tanh_form(0.044715), atol=1e-12)
