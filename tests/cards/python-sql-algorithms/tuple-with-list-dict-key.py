from collections.abc import Hashable

assert "unhashable type: 'list'" in error
assert t == (1, [1, 2, 3])
assert d[(1, (1, 2))] == "ok"
assert isinstance(t, Hashable)
for use in (lambda: hash(t), lambda: t in d, lambda: hash((1, (2, ([],))))):
    try:
        use()
    except TypeError as err:
        assert "unhashable type: 'list'" in str(err)
    else:
        raise AssertionError
assert hash((1, frozenset([2, 1]))) == hash((1, frozenset([1, 2])))


class Content(list):
    def __hash__(self):
        return hash(tuple(self))


missed = 0
for v in range(200):
    k = Content([v, 2])
    lost = {k: 0}
    k.append(3)
    missed += k not in lost
    assert Content([v, 2]) not in lost
assert 150 < missed < 200
try:
    hash(tuple([1, [2]]))
except TypeError:
    pass
else:
    raise AssertionError
