assert len(losses) == 50
assert losses[-1] < 0.3 * losses[0]
assert not h.requires_grad

out, h1 = rnn(x[:, :20])
xx = x[:, :60].clone().requires_grad_()
_, s = rnn(xx[:, :20])
o, _ = rnn(xx[:, 20:40], s.detach())
o.sum().backward()
assert (xx.grad[:, :20] == 0).all() and (xx.grad[:, 20:40] != 0).any()
joined = torch.cat([out, rnn(x[:, 20:40], h1)[0]], 1)
assert torch.allclose(joined, rnn(x[:, :40])[0], atol=1e-5)

h1.sum().backward(retain_graph=False)
try:
    rnn(x[:, 20:40], h1)[1].sum().backward()
    failed = False
except RuntimeError:
    failed = True
assert failed
