import numpy as np

odds = 0.20 / 0.80 * (0.04 / 0.01) * (0.96 / 0.99) ** -1
assert round(odds / (1 + odds), 2) == 0.51

joint = np.array([[0.3, 0.1], [0.05, 0.55]])
x_given_y = joint / joint.sum(0)
y_given_x = joint / joint.sum(1, keepdims=True)
new_y = np.array([0.7, 0.3])
new = x_given_y * new_y
true = new / new.sum(1, keepdims=True)
shifted = y_given_x * new_y / joint.sum(0)
assert np.allclose(true, shifted / shifted.sum(1, keepdims=True))
