from dataclasses import dataclass
from functools import lru_cache

import numpy as np

assert d == {1: "bool"} and type(next(iter(d))) is int
assert "unhashable type: 'P'" in error
assert P.__hash__ is None

for good in (1, 1.5, True, "s", b"s", None, frozenset({1}), len, int, (1, (2, "x"))):
    assert {good: 0}[good] == 0
for bad in ([], {}, set(), bytearray(), np.zeros(2)):
    try:
        hash(bad)
    except TypeError as err:
        assert "unhashable type" in str(err)
    else:
        raise AssertionError(bad)


class Plain:
    pass


p = Plain()
m = {p: 1}
p.field = 2
assert m[p] == 1 and Plain() not in m
assert hash(-1) == hash(-2) and -1 != -2


@dataclass(frozen=True)
class F:
    x: int


@dataclass
class M:
    x: int


assert {F(1): 5}[F(1)] == 5
assert M.__hash__ is None


@lru_cache
def f(x):
    return len(x)


assert f((1, 2)) == 2 and f(frozenset({1})) == 1
try:
    f([1, 2])
except TypeError:
    pass
else:
    raise AssertionError
