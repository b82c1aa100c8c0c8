import math

import torch
from torch.utils.data import DataLoader, TensorDataset

data = TensorDataset(torch.arange(50_000))
loader = DataLoader(data, batch_size=128)
assert len(loader) == 391 == math.ceil(50_000 / 128)
assert len(DataLoader(data, batch_size=128, drop_last=True)) == 390
assert 50_000 - 390 * 128 == 80
assert 391 * 30 == 11_730
assert len(DataLoader(data, batch_size=1024)) == 49
assert len(DataLoader(data, batch_size=50_000)) == 1

small = TensorDataset(torch.arange(10))
generator = torch.Generator().manual_seed(0)
shuffled = DataLoader(small, batch_size=4, shuffle=True, generator=generator)
one = [batch[0].tolist() for batch in shuffled]
two = [batch[0].tolist() for batch in shuffled]
assert sorted(sum(one, [])) == sorted(sum(two, [])) == list(range(10))
assert one != two and len(one[-1]) == 2
