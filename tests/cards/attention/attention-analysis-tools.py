import inspect
import math

torch.manual_seed(0)
N, n, d, heads = 2, 5, 8, 4
mha = torch.nn.MultiheadAttention(d, heads, batch_first=True).eval()
x = torch.randn(N, n, d)
a = head_maps(mha, x)
assert a.shape == (N, heads, n, n)
assert torch.allclose(a.sum(-1), torch.ones(N, heads, n))
assert mha(x, x, x)[1].shape == (N, n, n)
assert torch.allclose(mha(x, x, x)[1], a.mean(1), atol=1e-6)
default = inspect.signature(mha.forward).parameters["average_attn_weights"].default
assert default is True

q, k, _ = torch.nn.functional.linear(x, mha.in_proj_weight, mha.in_proj_bias).chunk(3, -1)
size = d // heads
for head in range(heads):
    part = slice(head * size, (head + 1) * size)
    want = (q[..., part] @ k[..., part].mT / size**0.5).softmax(-1)
    assert torch.allclose(a[:, head], want, atol=1e-5)

assert torch.allclose(entropy(torch.full((3, 7), 1 / 7)), torch.tensor(math.log(7)))
assert (entropy(torch.eye(4)) == 0).all()

first, second = a[0].mean(0), a[1].mean(0)
r = rollout([first, second])
eye = torch.eye(n)
assert torch.allclose(r, (second + eye) / 2 @ ((first + eye) / 2))
assert torch.allclose(r.sum(-1), torch.ones(n))

noisy = torch.nn.MultiheadAttention(d, heads, dropout=0.5, batch_first=True).train()
assert not torch.allclose(head_maps(noisy, x).sum(-1), torch.ones(N, heads, n))
fused = torch.nn.functional.scaled_dot_product_attention(x, x, x)
assert isinstance(fused, torch.Tensor) and fused.shape == x.shape
