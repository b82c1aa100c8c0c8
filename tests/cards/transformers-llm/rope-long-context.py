import math

d, base, length, c = 128, 10_000, 4096, 4


def angles(b):
    return [b ** (-2 * i / d) for i in range(d // 2)]


unfinished = [t for t in angles(base) if length * t < 2 * math.pi]
assert (len(unfinished), len(angles(base))) == (18, 64)

new = base * c ** (d / (d - 2))
assert round(new, -1) == 40890
old, ntk = angles(base), angles(new)
assert math.isclose(old[-1] / ntk[-1], c)
assert ntk[0] == old[0] and old[1] / ntk[1] < 1.03

interpolated = [t / c for t in old]
assert all(
    math.isclose(c * length * x, length * t) for x, t in zip(interpolated, old)
)
assert interpolated[0] < old[0]
