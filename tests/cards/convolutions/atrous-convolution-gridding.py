from math import gcd

import numpy as np

assert used(32, 3, 1, 2, 2) == 1.0
assert used(32, 3, 2, 2, 2) == 0.25
assert abs(used(7, 3, 1, 3, 0) - 9 / 49) < 1e-6


def read(n, k, s, d, p=0):
    outs = (n + 2 * p - d * (k - 1) - 1) // s + 1
    idx = {s * i + d * m - p for i in range(outs) for m in range(k)}
    return {i for i in idx if 0 <= i < n}, outs


for k in range(1, 8):
    for s in range(1, 8):
        for d in range(1, 8):
            got, _ = read(840, k, s, d)
            middle = [i for i in range(210, 630) if i in got]
            assert abs(len(middle) / 420 - min(k, s // gcd(s, d)) / s) < 1e-9

for n in range(3, 40):
    for k in (3, 5):
        for d in range(1, 12):
            assert read(n, k, 1, d, d * (k - 1) // 2)[0] == set(range(n))
for n in range(3, 40):
    for k in (2, 3, 5):
        for d in range(1, 12):
            got, outs = read(n, k, 1, d)
            if outs > 0:
                assert (got != set(range(n))) == (d > outs)


def offsets(rates, k=3):
    seen = {0}
    for d in rates:
        seen = {a + d * m for a in seen for m in range(-(k // 2), k // 2 + 1)}
    return seen


full = lambda o: len(o) == max(o) - min(o) + 1
assert full(offsets([1, 2, 5])) and not full(offsets([2, 2, 2])) and not full(offsets([1, 2, 9]))
assert gcd(gcd(1, 2), 9) == 1
for d in (2, 3, 4):
    o = offsets([d] * 30)
    assert abs((len(o) / (max(o) - min(o) + 1)) ** 2 - 1 / d**2) < 0.02
    assert {a % d for a in o} == {0} and {(a + 1) % d for a in o} == {1}
