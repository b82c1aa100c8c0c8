d, rank = 4096, 8
with torch.device("meta"):
    big = LoRA(nn.Linear(d, d, bias=False), rank)
trained = sum(p.numel() for p in big.parameters() if p.requires_grad)
frozen = sum(p.numel() for p in big.parameters() if not p.requires_grad)
assert trained == 65_536 == rank * (d + d)
assert round(frozen / 1e6, 1) == 16.8
assert round(100 * trained / frozen, 2) == 0.39

torch.manual_seed(0)
lin = nn.Linear(12, 7).double()
layer = LoRA(lin, 3).double()
x = torch.randn(5, 12, dtype=torch.double)
before = lin(x).clone()
assert torch.equal(layer(x), before)
layer(x).pow(2).sum().backward()
assert lin.weight.grad is None and layer.B.grad.abs().sum() > 0
assert layer.A.grad.abs().sum() == 0
with torch.no_grad():
    layer.B.normal_()
tuned = layer(x)
delta = (tuned - before).detach()
assert torch.linalg.matrix_rank(layer.B @ layer.A) == 3
assert torch.allclose(layer.merge()(x), tuned)
assert delta.abs().max() > 0.1

n = 7e9
weights, grads, master, m, v = 2, 2, 4, 4, 4
assert n * (weights + grads + master + m + v) / 1e9 == 112
assert n * 2 / 1e9 == 14
bits = 4 + 8 / 64 + 32 / (64 * 256)
assert round(bits, 2) == 4.13
assert round(n * bits / 8 / 1e9, 1) == 3.6
