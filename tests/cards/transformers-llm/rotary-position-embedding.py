import math

torch.manual_seed(0)
n, d = 40, 16
q, k = torch.randn(2, d, dtype=torch.float64)
Q = rope(q.expand(n, d))
K = rope(k.expand(n, d))
S = Q @ K.T
for gap in (-30, -3, 0, 5, 39):
    line = S.diagonal(gap)
    assert torch.allclose(line, line[:1].expand_as(line), atol=1e-4)
assert S[0].std() > 0.1
assert torch.allclose(Q.norm(dim=1), q.norm().expand(n), atol=1e-5)


def rotation(p):
    R = torch.zeros(d, d, dtype=torch.float64)
    for i in range(d // 2):
        a = p * 10000 ** (-2 * i / d)
        j = 2 * i
        R[j, j] = R[j + 1, j + 1] = math.cos(a)
        R[j, j + 1], R[j + 1, j] = -math.sin(a), math.sin(a)
    return R


assert torch.allclose(Q[7], rotation(7) @ q, atol=1e-5)
assert torch.allclose(rotation(7).T @ rotation(19), rotation(12))
assert torch.isclose(S[7, 19], q @ rotation(12) @ k, atol=1e-4)
half = rope(torch.randn(2, 3, 300, d).bfloat16())
assert half.shape == (2, 3, 300, d) and half.dtype == torch.bfloat16
assert round(2 * math.pi * 10000 ** (126 / 128)) == 54410
