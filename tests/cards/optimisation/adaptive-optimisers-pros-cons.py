import torch


def bytes_per_weight(make):
    w = torch.nn.Parameter(torch.zeros(1000, dtype=torch.float32))
    opt = make([w])
    w.grad = torch.ones_like(w)
    opt.step()
    states = [s for s in opt.state[w].values() if torch.is_tensor(s) and s.numel() == 1000]
    return sum(s.numel() * s.element_size() for s in states) / 1000


assert bytes_per_weight(lambda p: torch.optim.AdamW(p)) == 8
assert bytes_per_weight(lambda p: torch.optim.RMSprop(p)) == 4
assert bytes_per_weight(lambda p: torch.optim.Adagrad(p)) == 4
sgd = bytes_per_weight(lambda p: torch.optim.SGD(p, momentum=0.9))
assert 8 - sgd == 4
