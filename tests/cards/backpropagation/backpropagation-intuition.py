def loss(w, x=2.0, y=5.0):
    return 0.5 * (w * x - y) ** 2


h = 1e-6
slope = (loss(3 + h) - loss(3 - h)) / (2 * h)
assert abs(slope - 2) < 1e-8
assert abs((loss(3.01) - loss(3)) - 0.02) < 0.001
assert loss(2.99) < loss(3)
