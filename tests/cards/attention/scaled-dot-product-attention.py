import torch
import torch.nn.functional as F
from torch.utils.flop_counter import FlopCounterMode

mine = sdpa(Q, K, V)
assert mine.shape == (2, 3, 6)
reference = F.scaled_dot_product_attention(*map(torch.tensor, (Q, K, V)))
assert np.allclose(mine, reference.numpy())
assert (mine <= V.max(1, keepdims=True)).all() and (mine >= V.min(1, keepdims=True)).all()

keep = np.tri(3, 5, dtype=bool)
masked = sdpa(Q, K, V, np.where(keep, 0.0, -np.inf))
reference = F.scaled_dot_product_attention(
    *map(torch.tensor, (Q, K, V)), attn_mask=torch.tensor(keep))
assert np.allclose(masked, reference.numpy())
assert np.allclose(masked[:, 0], V[:, 0])

n, m, d_k, d_v = 7, 11, 8, 6
q, k, v = (torch.empty(s, device="meta") for s in [(n, d_k), (m, d_k), (m, d_v)])
with FlopCounterMode(display=False) as counter:
    a = (q @ k.T).softmax(-1)
    a @ v
assert counter.get_total_flops() == 2 * n * m * (d_k + d_v)
assert a.numel() == n * m

assert round(768**0.5, 1) == 27.7 and (768 / 12) ** 0.5 == 8
r = np.random.default_rng(1)
scores = r.normal(size=(500, 16, 64)) @ r.normal(size=(500, 64, 1))
top = [np.median(torch.tensor(scores[..., 0] / s).softmax(-1).max(-1).values) for s in (8, 27.7)]
assert top[1] < 0.12 < 0.2 < top[0]
