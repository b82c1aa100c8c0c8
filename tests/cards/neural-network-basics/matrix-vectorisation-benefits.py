import sys

import numpy as np

rng = np.random.default_rng(0)


def loops(A, B):
    n = len(A)
    C = [[0.0] * n for _ in range(n)]
    for i in range(n):
        for j in range(n):
            total = 0.0
            for k in range(n):
                total += A[i][k] * B[k][j]
            C[i][j] = total
    return C


def product(A, B):
    return A @ B


def interpreted(f, *args):
    """The number of interpreter instructions that f itself executes: a count, not a time."""
    count = 0

    def trace(frame, event, _):
        nonlocal count
        if frame.f_code is not f.__code__:
            return None
        frame.f_trace_opcodes = True
        count += event == 'opcode'
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        f(*args)
    finally:
        sys.settrace(before)
    return count


slow, fast = {}, {}
for n in (6, 12, 24):
    A, B = rng.normal(size=(n, n)), rng.normal(size=(n, n))
    assert np.allclose(loops(A.tolist(), B.tolist()), A @ B)
    slow[n] = interpreted(loops, A.tolist(), B.tolist())
    fast[n] = interpreted(product, A, B)
    assert slow[n] > n ** 3
assert len(set(fast.values())) == 1 and 0 < fast[24] < 20
assert slow[24] > 6 * slow[12] and slow[24] > 1000 * fast[24]

flops = sum(2 * n for _ in range(n * n))
numbers = A.size + B.size + (A @ B).size
assert abs(flops / numbers - 2 * n / 3) < 1e-9
assert (A + B).size / (A.size + B.size + (A + B).size) == 1 / 3

pairs, d = 10 ** 4, 128
tensor = np.broadcast_shapes((pairs, 1, d), (1, pairs, d))
assert round(np.prod(tensor, dtype=float) * 4 / 1e9) == 51
assert pairs * pairs * 4 / 1e9 == 0.4
X = rng.normal(size=(30, d))
direct = ((X[:, None] - X[None]) ** 2).sum(-1)
sq = (X ** 2).sum(1)
assert np.allclose(direct, sq[:, None] + sq[None] - 2 * X @ X.T)
