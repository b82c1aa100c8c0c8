import numpy as np

layers, n, d = 12, 1024, 768
cache = [(np.zeros((n, d), np.float16), np.zeros((n, d), np.float16)) for _ in range(layers)]
one = sum(k.nbytes + v.nbytes for k, v in cache)
assert one == 2 * 1 * layers * n * d * 2
assert round(one / 1e6, 1) == 37.7
assert round(5 * one / 1e6) == 189
