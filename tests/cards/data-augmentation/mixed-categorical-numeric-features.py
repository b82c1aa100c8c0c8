torch.manual_seed(0)
net = TabMLP(4, [10, 50], 8, 3)
num = torch.randn(6, 4)
cat = torch.stack([torch.randint(0, 11, (6,)), torch.randint(0, 51, (6,))], 1)
assert net(num, cat).shape == (6, 3)
assert net.mlp[0].in_features == 4 + 2 * 8
assert [e.num_embeddings for e in net.emb] == [11, 51]
one_hot = nn.functional.one_hot(cat[:, 1], 51).float()
assert torch.allclose(one_hot @ net.emb[1].weight, net.emb[1](cat[:, 1]))
net(num, cat).sum().backward()
assert all(e.weight.grad.abs().sum() > 0 for e in net.emb)
