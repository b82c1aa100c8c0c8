import math

import numpy as np
from torch.nn.init import calculate_gain

nu = 4
x = np.linspace(0, 2.776, 200001)
c = math.gamma((nu + 1) / 2) / (math.sqrt(nu * math.pi) * math.gamma(nu / 2))
area = 0.5 + np.trapezoid(c * (1 + x**2 / nu) ** (-(nu + 1) / 2), x)
assert abs(area - 0.975) < 1e-4
assert round(2.776 * 0.2 / math.sqrt(5), 2) == 0.25
assert math.isclose(calculate_gain("relu"), math.sqrt(2))
assert math.isclose(calculate_gain("tanh"), 5 / 3)

rng = np.random.default_rng(0)
d = rng.normal(size=(20000, 5))
half = 2.776 * d.std(1, ddof=1) / math.sqrt(5)
assert abs((np.abs(d.mean(1)) < half).mean() - 0.95) < 0.01
