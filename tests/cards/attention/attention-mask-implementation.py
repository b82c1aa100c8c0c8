assert torch.allclose(o[0], fast[0], atol=1e-6)
assert keep.shape == (2, 1, 6, 6)
assert o.isfinite().all() and (o[1] == 0).all()

lengths = torch.tensor([6, 3])
keep = make_keep(lengths, 6)
for b in range(2):
    for i in range(6):
        for j in range(6):
            assert keep[b, 0, i, j] == (j <= i and j < lengths[b])
ref = F.scaled_dot_product_attention(q, k, v, attn_mask=keep)
assert torch.allclose(attention(q, k, v, keep), ref, atol=1e-6)

keep = make_keep(torch.tensor([6, 0]), 6)
leaf = q.clone().requires_grad_()
attention(leaf, k, v, keep).sum().backward()
assert leaf.grad.isfinite().all()

plane = torch.empty(8192, 8192, dtype=torch.bool, device="meta")
assert plane.numel() * plane.element_size() == 64 * 2**20
assert plane.numel() * torch.float32.itemsize == 256 * 2**20

first = F.scaled_dot_product_attention(q[..., -1:, :], k, v, is_causal=True)
assert torch.allclose(first[..., 0, :], v[..., 0, :], atol=1e-6)

tiles = torch.ones(64, 64).tril().sum() / 64**2
assert 0.5 < tiles < 0.51
