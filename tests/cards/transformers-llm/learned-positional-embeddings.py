torch.manual_seed(0)
net = Embed(50, 16, 8)
ids = torch.randint(50, (2, 10))
out = net(ids)
assert out.shape == (2, 10, 8)
assert torch.allclose(
    out[1, 3], net.tok.weight[ids[1, 3]] + net.pos.weight[3]
)
out.square().sum().backward()
touched = net.pos.weight.grad.abs().sum(1) > 0
assert touched[:10].all() and not touched[10:].any()
try:
    net(torch.zeros(1, 17, dtype=torch.long))
    raise SystemExit("a position beyond the table was accepted")
except IndexError:
    pass


def size(n_max, d):
    return sum(w.numel() for w in nn.Embedding(n_max, d).parameters())


assert size(512, 768) == 393216 and size(1024, 768) == 786432
