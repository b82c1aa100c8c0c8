import torch
from torch import nn

torch.manual_seed(0)
d, h, n, m = 16, 2, 7, 5
decoder = nn.TransformerDecoderLayer(d, h, 4 * d, batch_first=True).eval()
encoder = nn.TransformerEncoderLayer(d, h, 4 * d, batch_first=True).eval()


def matrices(layer):
    return sum(w.numel() for w in layer.parameters() if w.dim() == 2)


assert matrices(decoder) == 16 * d**2 and matrices(encoder) == 12 * d**2

H, Y = torch.randn(1, n, d), torch.randn(1, m, d)
_, A = decoder.multihead_attn(Y, H, H)
assert A.shape == (1, m, n)

future = nn.Transformer.generate_square_subsequent_mask(m)
full = decoder(Y, H, tgt_mask=future)
prefix = decoder(Y[:, :3], H, tgt_mask=future[:3, :3])
assert torch.allclose(full[:, :3], prefix, atol=1e-5)
H[0, -1] += 1
assert not torch.allclose(decoder(Y, H, tgt_mask=future)[:, 0], full[:, 0])
