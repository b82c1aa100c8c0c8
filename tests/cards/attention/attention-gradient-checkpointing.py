torch.manual_seed(0)
n = 40
q, k, v = (torch.randn(2, n, 8, dtype=torch.float64, requires_grad=True) for _ in range(3))


def run(f):
    saved = []

    def pack(t):
        saved.append(t.shape)
        return t

    with torch.autograd.graph.saved_tensors_hooks(pack, lambda t: t):
        out = f(q, k, v)
    return out, torch.autograd.grad(out.square().sum(), (q, k, v)), saved


plain, grads, kept = run(core)
light, same, few = run(attend)
assert torch.equal(plain, light)
assert all(torch.allclose(a, b) for a, b in zip(grads, same))
assert any(shape[-2:] == (n, n) for shape in kept)
assert not any(shape[-2:] == (n, n) for shape in few)

n, d, h = 2048, 12288, 96
quadratic = 5 * h * n / d
assert round(100 * quadratic / (34 + quadratic)) == 70
layer = 24 * n * d**2 + 4 * n**2 * d
assert 4 * n**2 * d / (3 * layer) < 0.03
assert round(100 * layer / (3 * layer)) == 33
assert 34.01 / (34 + 34.01) > 0.5 > 33.99 / (34 + 33.99)
redo = lambda n, d: 4 * n**2 * d / (3 * (24 * n * d**2 + 4 * n**2 * d))
assert redo(d // 10, d) < 0.01 < 0.15 < redo(6 * d, d)
