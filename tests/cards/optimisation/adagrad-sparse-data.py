import numpy as np
import torch

T = 10_000
a = np.ones(T)
b = (np.arange(1, T + 1) % 100 == 0).astype(float)
rate = [1 / np.sqrt(np.sum(g**2)) for g in (a, b)]
assert np.isclose(rate[1] / rate[0], 10)


def path(g):
    acc = np.cumsum(g**2)
    return np.sum(g / np.sqrt(np.maximum(acc, 1e-30)))


assert np.isclose(a.sum() / b.sum(), 100)
assert round(path(a) / path(b), 1) == 10.7
assert np.isclose(np.max(b / np.sqrt(np.maximum(np.cumsum(b), 1))), 1)

# Sparse rows only: exact for Adagrad, another algorithm for Adam.
rows = [[0, 2], [1], [0], [0], [1, 2], [0], [3]]


def train(make, sparse):
    torch.manual_seed(0)
    table = torch.nn.Embedding(5, 2, sparse=sparse)
    opt = make(table.parameters(), sparse)
    for ids in rows:
        opt.zero_grad()
        table(torch.tensor(ids)).pow(2).sum().backward()
        opt.step()
    return table.weight.detach()


ada = [train(lambda p, s: torch.optim.Adagrad(p, lr=0.1), s) for s in (False, True)]
assert torch.allclose(*ada, atol=1e-6)
kinds = {False: torch.optim.Adam, True: torch.optim.SparseAdam}
adam = [train(lambda p, s: kinds[s](list(p), lr=0.1), s) for s in (False, True)]
assert not torch.allclose(*adam, atol=1e-3)

try:
    train(lambda p, s: torch.optim.Adagrad(p, lr=0.1, weight_decay=0.1), True)
    raise SystemExit("sparse gradients with L2 were accepted")
except RuntimeError as error:
    assert "sparse" in str(error)
