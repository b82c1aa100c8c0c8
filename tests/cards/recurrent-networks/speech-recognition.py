from itertools import groupby, product

import torch
from torch.nn.functional import ctc_loss

p = {"a": 0.4, "-": 0.6}
total = {}
for path in product("a-", repeat=2):
    text = "".join(k for k, _ in groupby(path)).replace("-", "")
    total[text] = total.get(text, 0) + p[path[0]] * p[path[1]]
assert round(total[""], 2) == 0.36 and round(total["a"], 2) == 0.64

logp = torch.tensor([[[0.6, 0.4]]] * 2).log()
loss = ctc_loss(logp, torch.tensor([[1]]), torch.tensor([2]), torch.tensor([1]), reduction="sum")
assert abs(float((-loss).exp()) - 0.64) < 1e-5

hello = torch.tensor([[1, 2, 3, 3, 4]])
for frames, finite in ((5, False), (6, True)):
    q = torch.zeros(frames, 1, 5).log_softmax(-1)
    loss = ctc_loss(q, hello, torch.tensor([frames]), torch.tensor([5]))
    assert bool(torch.isfinite(loss)) == finite


def edits(a, b):
    d = list(range(len(b) + 1))
    for i, u in enumerate(a, 1):
        row = [i]
        for j, v in enumerate(b, 1):
            row.append(min(d[j] + 1, row[-1] + 1, d[j - 1] + (u != v)))
        d = row
    return d[-1]


ref = "мама мыла раму".split()
assert edits(ref, "мама рыла раму да".split()) == 2 and round(200 / len(ref)) == 67
