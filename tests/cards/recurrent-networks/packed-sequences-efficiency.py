import torch
from torch.nn.utils.rnn import pack_padded_sequence

n = torch.tensor([5, 3, 2])
p = pack_padded_sequence(torch.zeros(3, 5, 1), n, batch_first=True)
assert abs(1 - len(p.data) / 15 - 1 / 3) < 1e-9
assert len(p.batch_sizes) == 5

n = torch.tensor([40, 5, 5, 5, 5, 5, 10, 5])
p = pack_padded_sequence(torch.zeros(8, 40, 1), n, batch_first=True, enforce_sorted=False)
assert 8 * 40 / len(p.data) == 4.0
assert n.float().mean() == 10 and n.max() == 40
assert (p.batch_sizes == 1).sum() == 30
