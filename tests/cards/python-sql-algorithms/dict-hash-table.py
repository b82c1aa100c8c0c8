import sys

d, last, jumps = {}, None, []
for i in range(60):
    d[i] = i
    size = sys.getsizeof(d)
    if last is not None and size != last:
        jumps.append(i)
    last = size
assert [j for j in jumps if j] == [m * 2 // 3 for m in (8, 16, 32, 64)]


def probes(h, m):
    i, q, seen = h % m, h, [h % m]
    while len(set(seen)) < m:
        q //= 32
        i = (5 * i + q + 1) % m
        seen.append(i)
    return seen


assert set(probes(2**63 + 12345, 8)) == set(range(8))
assert probes(3, 8)[:3] == [3, 0, 1]

class K:
    def __init__(self, h):
        self.h, self.met = h, []
    def __hash__(self):
        return self.h
    def __eq__(self, other):
        log.append(other.h if self.h == probe.h else self.h)
        return False

log = []
probe = K(5)
e = {K(5): 0, K(5): 1}
log.clear()
assert probe not in e and len(log) == 2

nan = float("nan")
assert nan in {nan: 1} and float("nan") not in {nan: 1}
o = {"b": 1, "a": 2}
o["b"] = 3
assert list(o) == ["b", "a"]
del o["b"]
o["b"] = 4
assert list(o) == ["a", "b"]
assert list({8, 1}) != [8, 1] or list({1, 8}) != [1, 8]

import ctypes
import platform

# The layout of dict in this version is known, so its cells can be read.
if platform.python_implementation() == "CPython" and sys.version_info[:2] == (3, 11):
    word = ctypes.sizeof(ctypes.c_void_p)

    def cells(table, m):
        keys = ctypes.c_void_p.from_address(id(table) + 4 * word).value
        assert 1 << ctypes.c_uint8.from_address(keys + word).value == m
        return list((ctypes.c_int8 * m).from_address(keys + 8 + 3 * word))

    class H:
        def __init__(self, h):
            self.h = h
        def __hash__(self):
            return self.h

    for h in (3, 5, 1000003, -7, 2**60 + 99):
        for m in (8, 16, 64):
            room = 2 * m // 3
            same = [H(h) for _ in range(room)]
            held = {k: 0 for k in same}
            got = cells(held, m)
            path = list(dict.fromkeys(probes(hash(same[0]) % 2**64, m)))
            assert [got.index(j) for j in range(room)] == path[:room]
            assert sum(c == -1 for c in got) == m - room
            del held[same[0]]
            assert cells(held, m)[path[0]] == -2
