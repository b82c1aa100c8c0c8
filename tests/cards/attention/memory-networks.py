import torch

torch.manual_seed(0)
d, vocabulary = 8, 11
A, B, C = (torch.nn.Embedding(vocabulary, d) for _ in range(3))
W = torch.nn.Linear(d, vocabulary, bias=False)
params = [p for layer in (A, B, C, W) for p in layer.parameters()]
count = sum(p.numel() for p in params)


def answer(facts, question):
    m, v, u = A(facts).sum(1), C(facts).sum(1), B(question).sum(0)
    alpha = (m @ u).softmax(0)
    assert alpha.shape == (len(facts),)
    return W(u + alpha @ v).log_softmax(0)


question = torch.tensor([1, 2, 3])
for n in (4, 40):
    facts = torch.randint(0, vocabulary, (n, 5))
    out = answer(facts, question)
    assert out.shape == (vocabulary,)
    assert sum(p.numel() for p in params) == count
(-out[0]).backward()
assert all((p.grad.abs() > 0).any() for p in params)
