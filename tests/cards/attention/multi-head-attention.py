from torch.utils.flop_counter import FlopCounterMode

torch.manual_seed(0)
d, h, B, n = 16, 4, 2, 5
mha = MHA(d, h)
ref = nn.MultiheadAttention(d, h, batch_first=True)
ref.in_proj_weight.data = mha.qkv.weight.data
ref.in_proj_bias.data = mha.qkv.bias.data
ref.out_proj.weight.data = mha.out.weight.data
ref.out_proj.bias.data = mha.out.bias.data
x = torch.randn(B, n, d)
assert mha(x).shape == (B, n, d)
expected, weights = ref(x, x, x, average_attn_weights=False)
assert weights.shape == (B, h, n, n)
assert torch.allclose(mha(x), expected, atol=1e-6)
keep = torch.ones(n, n).tril().bool()
assert torch.allclose(mha(x, keep), ref(x, x, x, attn_mask=~keep)[0], atol=1e-6)

q, k, v = map(mha.split, mha.qkv(x).chunk(3, -1))
heads = [F.scaled_dot_product_attention(q[:, i], k[:, i], v[:, i]) for i in range(h)]
assert torch.allclose(mha.out(torch.cat(heads, -1)), mha(x), atol=1e-6)


def weights_of(d, h):
    return sum(p.numel() for p in MHA(d, h).parameters() if p.dim() == 2)


assert weights_of(512, 8) == weights_of(512, 1) == 4 * 512**2 == 1048576
assert 512 // 8 == 64


def flops(h):
    with FlopCounterMode(display=False) as counter:
        MHA(64, h)(torch.randn(1, 10, 64))
    return counter.get_total_flops()


assert flops(1) == flops(4) == flops(16)
y = torch.arange(B * n * d).view(B, n, d)
wrong, right = y.view(B, h, n, d // h), mha.split(y)
assert wrong.shape == right.shape and not torch.equal(wrong, right)
