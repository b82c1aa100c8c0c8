torch.manual_seed(0)
net = Enc(20, 6, 4)
seqs = [torch.randint(1, 20, (k,)) for k in (2, 5, 3)]
out, vec = net(seqs)
assert out.shape == (3, 5, 8) and vec.shape == (3, 8)
for i, s in enumerate(seqs):
    o, v = net([s])
    assert torch.allclose(out[i, : len(s)], o[0], atol=1e-6)
    assert torch.allclose(vec[i], v[0], atol=1e-6)
assert out[0, 2:].abs().sum() == 0 and net.emb.padding_idx == 0


def fails(n, **how):
    try:
        pack(torch.zeros(3, 5, 1), torch.tensor(n), batch_first=True, **how)
    except RuntimeError:
        return True
    return False


assert fails([2, 5, 3]) and not fails([5, 5, 2]) and not fails([2, 5, 3], enforce_sorted=False)
assert fails([2, 0, 3], enforce_sorted=False)
wide = unpack(pack(torch.zeros(2, 3, 1), torch.tensor([3, 2]), batch_first=True),
              batch_first=True, total_length=7)[0]
assert wide.shape == (2, 7, 1)
