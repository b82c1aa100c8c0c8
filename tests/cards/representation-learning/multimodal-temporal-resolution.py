mask = time_mask(250, 1000, 25, 100, 0.02)
assert mask.numel() == 250_000
assert mask.sum() == 1000 and (mask.sum(1) == 4).all()
assert mask[10].nonzero().flatten().tolist() == [40, 41, 42, 43]
assert 100 / 100 == 1 and 100 / 25 == 4

torch.manual_seed(0)
q, k = torch.randn(250, 8), torch.randn(1000, 8)
scores = q @ k.T / 8**0.5
added = torch.zeros(mask.shape).masked_fill(~mask, float("-inf"))
weights = (scores + added).softmax(1)
assert (weights[~mask] == 0).all() and torch.allclose(weights.sum(1), torch.ones(250))
attention = torch.nn.functional.scaled_dot_product_attention
fused = attention(q[None], k[None], k[None], attn_mask=mask[None])
assert torch.allclose(fused[0], weights @ k, atol=1e-5)
