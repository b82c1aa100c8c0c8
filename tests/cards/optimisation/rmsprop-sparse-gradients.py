import numpy as np
import torch

ETA = 0.01


def meetings(kind, g, every=1000, count=10):
    w = torch.nn.Parameter(torch.zeros(1, dtype=torch.float64))
    opt = kind([w], lr=ETA)
    sizes = []
    for t in range(1, every * count + 1):
        before = w.item()
        w.grad = torch.full_like(w, g if t % every == 0 else 0.0)
        opt.step()
        if t % every == 0:
            sizes.append((before - w.item()) / ETA)
        else:
            assert w.item() == before
    return np.array(sizes)


for g in (0.01, 50.0):
    assert np.allclose(meetings(torch.optim.RMSprop, g), 10, rtol=1e-3)
assert round(meetings(torch.optim.Adagrad, 1.0)[-1], 2) == 0.32
assert np.isclose(1 / np.sqrt(1 - 0.99), 10)
assert round(0.99**1000 * 1e5) == 4

# The formula for a meeting after k steps of silence.
rho, v, g, k = 0.9, 4.0, 3.0, 7
u = v
for grad in [0.0] * k + [g]:
    u = rho * u + (1 - rho) * grad**2
assert np.isclose(u, rho ** (k + 1) * v + (1 - rho) * g**2)


def accepts_sparse(kind):
    table = torch.nn.Embedding(4, 2, sparse=True)
    opt = kind(list(table.parameters()), lr=0.1)
    table(torch.tensor([1])).sum().backward()
    try:
        opt.step()
    except RuntimeError as error:
        assert "sparse" in str(error)
        return False
    return True


assert not accepts_sparse(torch.optim.RMSprop)
assert accepts_sparse(torch.optim.Adagrad) and accepts_sparse(torch.optim.SparseAdam)
