import torch.nn.functional as F

assert torch.equal(a[0], torch.tensor([1.0, 0, 0, 0]))
assert torch.equal(o[:-1], o2[:-1]) and not torch.allclose(o[-1], o2[-1])
assert (a > 0).sum() == n * (n + 1) // 2
ours, _ = causal(q, k, v)
ref = F.scaled_dot_product_attention(q[None], k[None], v[None], is_causal=True)[0]
assert torch.allclose(ours, ref, atol=1e-6)

bad = torch.zeros(n, n).masked_fill(torch.ones(n, n).triu(0).bool(), float("-inf"))
assert bad.softmax(-1)[0].isnan().all() and bad.softmax(-1)[1:].isfinite().all()

layer = torch.nn.TransformerEncoderLayer(d, 2, 16, dropout=0.0, batch_first=True)
stack = torch.nn.TransformerEncoder(layer, 3, enable_nested_tensor=False).eval()
mask = torch.nn.Transformer.generate_square_subsequent_mask(6)
x = torch.randn(1, 6, d)
y = x.clone()
y[:, 4:] += 3
p, r = stack(x, mask=mask, is_causal=True), stack(y, mask=mask, is_causal=True)
assert torch.allclose(p[:, :4], r[:, :4], atol=1e-5)
assert not torch.allclose(stack(x)[:, :4], stack(y)[:, :4], atol=1e-2)
