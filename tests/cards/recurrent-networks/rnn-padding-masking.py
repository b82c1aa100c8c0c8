assert out.shape == (2, 5, 4)
assert torch.allclose(last, hp[0], atol=1e-6)
assert torch.allclose(last[1], ref[0, 0], atol=1e-6)
assert not torch.allclose(out[1, -1], ref[0, 0], atol=1e-3)

cell = nn.GRUCell(3, 4)
cell.load_state_dict({k[:-3]: v for k, v in gru.state_dict().items()})
h = torch.zeros(2, 4)
for t in range(5):
    m = (t < n).float()[:, None]
    h = m * cell(x[:, t], h) + (1 - m) * h
assert torch.allclose(h, hp[0], atol=1e-6)

ls = [10, 20, 90, 100]


def waste(batches):
    steps = sum(len(q) * max(q) for q in batches)
    return 1 - sum(ls) / steps


assert round(100 * waste([ls])) == 45
assert round(100 * waste([ls[:2], ls[2:]])) == 8

logits, y = torch.randn(4, 3), torch.tensor([0, 2, -100, -100])
ce = nn.functional.cross_entropy
assert torch.allclose(ce(logits, y), ce(logits[:2], y[:2]))
