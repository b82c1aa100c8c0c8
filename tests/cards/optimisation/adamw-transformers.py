import torch

torch.manual_seed(0)


def train(kind, **options):
    torch.manual_seed(1)
    net = torch.nn.Linear(4, 2)
    opt = kind(net.parameters(), lr=0.01, **options)
    for _ in range(20):
        opt.zero_grad()
        net(torch.randn(8, 4)).pow(2).mean().backward()
        opt.step()
    return net.weight.detach(), opt


adam, opt = train(torch.optim.Adam, weight_decay=0)
adamw, _ = train(torch.optim.AdamW, weight_decay=0)
decayed, _ = train(torch.optim.AdamW, weight_decay=0.1)
assert torch.allclose(adam, adamw) and not torch.allclose(adam, decayed)

state = next(iter(opt.state.values()))
per_weight = sum(s[..., :1].element_size() for s in state.values() if s.dim() > 0)
assert per_weight == 8
assert 7_000_000_000 * per_weight == 56 * 10**9
