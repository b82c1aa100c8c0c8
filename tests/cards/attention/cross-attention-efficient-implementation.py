import torch

torch.manual_seed(0)
d, ds, h, m, n = 16, 12, 4, 9, 5
layer = CrossAttn(d, ds, h)
src, x = torch.randn(2, m, ds), torch.randn(2, n, d)
keep = torch.ones(2, 1, 1, m, dtype=torch.bool)
keep[1, ..., 6:] = False

mha = nn.MultiheadAttention(d, h, batch_first=True, kdim=ds, vdim=ds)
with torch.no_grad():
    mha.q_proj_weight.copy_(layer.q.weight)
    mha.k_proj_weight.copy_(layer.kv.weight[:d])
    mha.v_proj_weight.copy_(layer.kv.weight[d:])
    mha.in_proj_bias.copy_(torch.cat([layer.q.bias, layer.kv.bias]))
    mha.out_proj.load_state_dict(layer.o.state_dict())

calls = []
layer.kv.register_forward_hook(lambda *_: calls.append(1))
kv = layer.cache(src)
whole = layer(x, kv, keep)
steps = torch.cat([layer(x[:, t : t + 1], kv, keep) for t in range(n)], 1)
assert len(calls) == 1
assert torch.allclose(whole, steps, atol=1e-6)

ignore = ~keep[:, 0, 0]
assert torch.allclose(whole, mha(x, src, src, key_padding_mask=ignore)[0], atol=1e-6)
assert not torch.allclose(whole, layer(x, kv, ~keep), atol=1e-2)

T = 100
per_step = 2 * m * ds * d
assert sum(p.numel() for p in [layer.kv.weight]) * m == per_step
assert T * per_step == 2 * T * m * ds * d
