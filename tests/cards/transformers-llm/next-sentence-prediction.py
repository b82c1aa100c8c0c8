import math

for y in (0, 1):
    p = 0.5
    assert round(-y * math.log(p) - (1 - y) * math.log(1 - p), 2) == 0.69
y, p = 1, 0.98
loss = -y * math.log(p) - (1 - y) * math.log(1 - p)
assert loss < math.log(2) and math.isclose(math.exp(-loss), 0.98)
