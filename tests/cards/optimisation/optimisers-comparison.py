import torch

w = torch.nn.Parameter(torch.ones(1000))
w.grad = torch.ones(1000)
for cls, kw, buffers in (
    (torch.optim.SGD, {}, 0),
    (torch.optim.SGD, {"momentum": 0.9}, 1),
    (torch.optim.AdamW, {}, 2),
):
    opt = cls([w], lr=1e-3, **kw)
    opt.step()
    state = [x for x in opt.state[w].values() if torch.is_tensor(x) and x.numel() > 1]
    assert len(state) == buffers
assert sum(x.numel() * x.element_size() for x in state) * 1_000_000 == 8e9
