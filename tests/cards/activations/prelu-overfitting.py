stem, widths = 64, (64, 128, 256, 512)
slopes = stem + sum(4 * c for c in widths)
total = 64 * 3 * 49 + 2 * 64
inputs = 64
for c in widths:
    total += 9 * inputs * c + 3 * 9 * c * c + 4 * 2 * c
    if c != inputs:
        total += inputs * c + 2 * c
    inputs = c
total += 512 * 1000 + 1000
assert total == 11_689_512
assert round(100 * slopes / total, 3) == 0.033

import torch

act = torch.nn.PReLU()
opt = torch.optim.SGD(act.parameters(), lr=0.1, weight_decay=0.5)
for _ in range(200):
    opt.zero_grad()
    act(torch.tensor([1.0])).sum().backward()
    opt.step()
assert abs(act.weight.item()) < 1e-3
