from unittest import mock

torch.manual_seed(0)
q, k, v = torch.randn(3, 1, 2, n, 16)
with mock.patch.object(fa, "_FLEX_ATTENTION_DISABLE_COMPILE_DEBUG", True):
    o = attend(q, k, v, fa.flex_attention)
assert not fa._FLEX_ATTENTION_DISABLE_COMPILE_DEBUG
gap = torch.arange(n)[:, None] - torch.arange(n)
dense = (gap >= 0) & (gap < w)
ref = torch.nn.functional.scaled_dot_product_attention(q, k, v, attn_mask=dense)
assert torch.allclose(o, ref, atol=1e-5)

tiles = dense.view(8, 64, 8, 64).any(3).any(1)
assert tiles.numel() == 64 and int((~tiles).sum()) == 49
assert round(empty) == 77 and abs(empty - 100 * 49 / 64) < 1e-3
