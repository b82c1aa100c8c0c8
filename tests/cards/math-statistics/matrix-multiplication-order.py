import numpy as np


def multiply(a, b, count):
    m, k, n = len(a), len(b), len(b[0])
    out = [[0.0] * n for _ in range(m)]
    for i in range(m):
        for j in range(n):
            for l in range(k):
                out[i][j] += a[i][l] * b[l][j]
                count[0] += 1
    return out


rng = np.random.default_rng(0)
for n in (4, 9, 15):
    a, b, x = (rng.normal(size=s).tolist() for s in ((n, n), (n, n), (n, 1)))
    left, right = [0], [0]
    p = multiply(multiply(a, b, left), x, left)
    q = multiply(a, multiply(b, x, right), right)
    assert np.allclose(p, q)
    assert left == [n**3 + n**2] and right == [2 * n**2]

n = 1000
assert round((n**3 + n**2) / (2 * n**2)) == 500
assert 2 * n**2 == 2 * 10**6

a, b, c = (rng.normal(size=(30, 30)) for _ in range(3))
assert not np.allclose(a @ b, b @ a)
assert np.allclose((a @ b) @ c, a @ (b @ c))
assert ((a @ b) @ c != a @ (b @ c)).any()
assert np.allclose(np.linalg.multi_dot([a, b, c]), a @ b @ c)

r, d = 2, 12
down, up, v = rng.normal(size=(r, d)), rng.normal(size=(d, r)), rng.normal(size=(d, 1))
count = [0]
multiply(up.tolist(), multiply(down.tolist(), v.tolist(), count), count)
assert count == [2 * r * d]
count = [0]
multiply((up @ down).tolist(), v.tolist(), count)
assert count == [d * d]


def softmax(s):
    e = np.exp(s - s.max(1, keepdims=True))
    return e / e.sum(1, keepdims=True)


assert np.allclose((a @ b.T) @ c, a @ (b.T @ c))
assert not np.allclose(softmax(a @ b.T) @ c, a @ (b.T @ c))

count = [0]
multiply(up.tolist(), down.tolist(), count)
assert count == [r * d * d]
