torch.manual_seed(0)
d, n = 6, 8
layer = MessagePassing(d).double()
h = torch.randn(n, d, dtype=torch.double)
links = [(i, i + 1) for i in range(n - 1)] + [(0, 4)]
edges = torch.tensor(links + [(v, u) for u, v in links]).T

out = layer(h, edges)
order = torch.randperm(edges.shape[1])
assert torch.allclose(layer(h, edges[:, order]), out)

perm = torch.randperm(n)
place = torch.argsort(perm)
assert torch.allclose(layer(h[perm], place[edges]), out[perm])

message = torch.zeros(d, dtype=torch.double)
for u in (1, 4):
    message += layer.M(torch.cat([h[0], h[u]])).relu()
assert torch.allclose(layer.U(torch.cat([h[0], message])).relu(), out[0])

line = torch.tensor([(i, i + 1) for i in range(n - 1)]).T
both = torch.cat([line, line.flip(0)], 1)
torch.nn.init.constant_(layer.M.bias, 5.0)
torch.nn.init.constant_(layer.U.bias, 5.0)


def reach(edges, start, depth):
    moved = h.clone()
    moved[start] += 0.01
    a, b = h, moved
    for _ in range(depth):
        a, b = layer(a, edges), layer(b, edges)
    return [i for i in range(n) if (a[i] - b[i]).abs().max() > 1e-12]


assert reach(both, 4, 2) == [2, 3, 4, 5, 6]
assert reach(line, 4, 2) == [4, 5, 6]
assert 2**10 == 1024
