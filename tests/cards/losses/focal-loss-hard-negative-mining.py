import numpy as np

p = np.array([0.95, 0.9, 0.5, 0.1])
ce = -np.log(p)
soft = (1 - p) ** 2
assert np.isclose(soft[0], 0.0025) and np.isclose(soft[-1], 0.81)

k = 2
hard = np.zeros(4)
hard[np.argsort(-ce)[:k]] = 1
assert set(hard) == {0.0, 1.0} and hard[-1] == 1
assert (soft > 0).all() and (np.diff(soft) > 0).all()

near = np.array([0.5, 0.499])
top = (near == near.min()).astype(float)
assert abs(np.diff(top)[0]) == 1 and abs(np.diff((1 - near) ** 2)[0]) < 2e-3
