import numpy as np

ppl = lambda p: float(np.prod(1 / np.asarray(p)) ** (1 / len(p)))

assert np.isclose(ppl([0.05] * 8), 20) and round(np.log2(20), 1) == 4.3
assert np.isclose(np.log2(20), np.log(20) / np.log(2))
assert round(100 * (1 - np.exp(-0.1)), 1) == 9.5
assert round(ppl([1e-6] + [1.0] * 99), 2) == 1.15
assert round(ppl([0.9, 0.0028] * 4)) == 20
assert ppl([1 / 30] * 4) < ppl([1 / 30, 1e-9, 1 / 30, 1 / 30])
with np.errstate(divide="ignore"):
    assert np.isinf(ppl(np.array([0.5, 0.0])))

text = 1e-6
assert text ** (-1 / 12) < text ** (-1 / 3)
