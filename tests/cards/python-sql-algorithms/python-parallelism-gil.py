import multiprocessing
import pickle
import sys
from fractions import Fraction

f, n = Fraction(9, 10), 8
serial, parallel = 1 - f, f
time = serial + parallel / n
assert abs(float(1 / time) - 4.7) < 0.05
assert 1 / (serial + parallel / 10**9) < 10

try:
    pickle.dumps(lambda x: x)
except (pickle.PicklingError, AttributeError, TypeError):
    pass
else:
    raise AssertionError
if sys.version_info >= (3, 14):
    assert multiprocessing.get_start_method(allow_none=False) != "fork"
    from concurrent.futures import InterpreterPoolExecutor
assert {"spawn"} <= set(multiprocessing.get_all_start_methods())
