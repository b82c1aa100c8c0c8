def matmul(rows, inner, cols):
    return rows * inner * cols


def layer(n, d, h):
    dk = d // h
    projections = 4 * matmul(n, d, d)
    core = h * (matmul(n, dk, n) + matmul(n, n, dk))
    return projections, core


n, d = 640, 96
assert all(layer(n, d, h) == (4 * n * d**2, 2 * n**2 * d) for h in (1, 2, 8))

projections, core = layer(2 * d, d, 8)
assert projections == core

ffn = 2 * matmul(6 * d, d, 4 * d)
projections, core = layer(6 * d, d, 8)
assert projections + ffn == core

assert 32 * 8192**2 * 2 == 4 * 2**30

projections, core = layer(512, 4096, 32)
assert round(100 * core / (projections + core)) == 6

step = [4 * d**2 + 2 * t * d for t in range(1, n + 1)]
assert sum(step) == 4 * n * d**2 + n * (n + 1) * d
