import numpy as np


def f(P, R, b):
    return 1 / ((1 / P + b * b / R) / (1 + b * b))


assert [round(f(0.9, 0.6, b), 2) for b in (0.5, 1, 2)] == [0.82, 0.72, 0.64]
assert np.isclose(f(0.9, 0.6, 1e-6), 0.9) and np.isclose(f(0.9, 0.6, 1e6), 0.6)

tp, fp, fn = 31.0, 17.0, 9.0
P, R = tp / (tp + fp), tp / (tp + fn)
for b in (0.5, 1, 2, 3):
    top = (1 + b * b) * tp
    assert np.isclose(f(P, R, b), top / (top + b * b * fn + fp))
    assert np.isclose(f(P, R, b), (1 + b * b) * P * R / (b * b * P + R))
    x, e = 0.3, 1e-6
    gain_p = f(x + e, b * x, b) - f(x - e, b * x, b)
    gain_r = f(x, b * x + e, b) - f(x, b * x - e, b)
    assert np.isclose(gain_p, gain_r, rtol=1e-4)
    if b != 1:
        assert not np.isclose(f(x + e, x, b) - f(x, x, b), f(x, x + e, b) - f(x, x, b), rtol=0.1)
assert 2**2 / (1 + 2**2) == 0.8
