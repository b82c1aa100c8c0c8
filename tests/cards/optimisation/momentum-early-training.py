import numpy as np
import torch

m, seq = 0.0, []
for _ in range(300):
    m = 0.9 * m + 1
    seq.append(m)
assert np.allclose(seq[:3], [1, 1.9, 2.71]) and np.isclose(seq[-1], 10)
assert next(i for i, s in enumerate(seq, 1) if s >= 9) == 22

for damp, second in ((0.0, 1.9), (0.9, 1.0)):
    w = torch.nn.Parameter(torch.zeros(1))
    opt = torch.optim.SGD([w], lr=1.0, momentum=0.9, dampening=damp)
    moves = []
    for _ in range(2):
        before = w.item()
        w.grad = torch.ones(1)
        opt.step()
        moves.append(before - w.item())
    assert np.allclose(moves, [1, second])
