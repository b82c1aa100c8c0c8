import torch
from torch import nn

assert X.shape == (2, 3, 16)
assert mask.tolist() == [[True] * 3, [True, True, False]]

torch.manual_seed(0)
emb = InputEmbedding(100, 16, 512)
assert (emb.tok.weight[0] == 0).all()
ids = torch.tensor([[5, 9, 5]])
one_hot = nn.functional.one_hot(ids, 100).float()
by_hand = one_hot @ emb.tok.weight + emb.pos.weight[:3]
assert torch.allclose(emb(ids), emb.norm(by_hand), atol=1e-6)
assert torch.equal(emb.tok(ids)[0, 0], emb.tok(ids)[0, 2])
assert not torch.allclose(emb(ids)[0, 0], emb(ids)[0, 2])
