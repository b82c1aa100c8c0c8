import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

torch.manual_seed(0)
n = torch.tensor([5, 3, 2])
x = torch.randn(3, 5, 4)
p = pack_padded_sequence(x, n, batch_first=True)
assert p.batch_sizes.tolist() == [3, 3, 2, 1, 1] == [int((n >= t).sum()) for t in range(1, 6)]
assert x.shape[0] * x.shape[1] == 15 and len(p.data) == 10

order = [2, 0, 1]
rnn = nn.LSTM(4, 3, batch_first=True, bidirectional=True)
shuffled = pack_padded_sequence(x[order], n[order], batch_first=True, enforce_sorted=False)
out, (h, _) = rnn(shuffled)
out, lengths = pad_packed_sequence(out, batch_first=True)
assert lengths.tolist() == [2, 5, 3]
for row, i in enumerate(order):
    alone = rnn(x[i : i + 1, : n[i]])[0][0]
    assert torch.allclose(out[row, : n[i]], alone, atol=1e-6)
    assert torch.allclose(h[0, row], alone[-1, :3], atol=1e-6)

padded = x.clone()
padded[2, 2:] = 0
wrong = rnn(padded)[1][0]
right = rnn(x[2:3, :2])[1][0]
assert not torch.allclose(wrong[:, 2], right[:, 0], atol=1e-3)
