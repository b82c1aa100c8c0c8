assert round(0.99**100 * 100) == 37
torch.manual_seed(0)
dec = Decoder(9, 5)
y, s = torch.randint(0, 9, (3, 6)), torch.zeros(3, 5)
z = dec(y, s)
assert z.shape == (3, 6, 9)
ref, _ = [], None
state = s
for t in range(6):
    state = dec.rnn(dec.emb(y[:, t]), state)
    ref.append(dec.out(state))
assert torch.allclose(z, torch.stack(ref, 1), atol=1e-6)
other = y.clone()
other[:, 1:] = (other[:, 1:] + 1) % 9
assert torch.equal(dec(y, s, 0.0), dec(other, s, 0.0))
assert not torch.equal(dec(y, s), dec(other, s))
