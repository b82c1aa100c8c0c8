from torch.utils.flop_counter import FlopCounterMode


class DenseNet121(nn.Module):
    def __init__(self):
        super().__init__()
        k, c = 32, 64
        parts = [nn.Conv2d(3, c, 7, 2, 3, bias=False), nn.BatchNorm2d(c), nn.ReLU(),
                 nn.MaxPool2d(3, 2, 1)]
        for i, n in enumerate((6, 12, 24, 16)):
            parts.append(dense_block(c, k, n))
            c += n * k
            if i < 3:
                parts += [nn.BatchNorm2d(c), nn.ReLU(),
                          nn.Conv2d(c, c // 2, 1, bias=False), nn.AvgPool2d(2)]
                c //= 2
        parts += [nn.BatchNorm2d(c), nn.ReLU(), nn.AdaptiveAvgPool2d(1), nn.Flatten(),
                  nn.Linear(c, 1000)]
        self.net = nn.Sequential(*parts)

    def forward(self, x):
        return self.net(x)


with torch.device("meta"):
    net = DenseNet121().eval()
    counter = FlopCounterMode(display=False)
    with counter, torch.no_grad():
        assert net(torch.empty(1, 3, 224, 224)).shape == (1, 1000)
assert sum(p.numel() for p in net.parameters()) == 7_978_856
assert round(counter.get_total_flops() / 2 / 1e9, 2) == 2.83
weighted = [m for m in net.modules() if isinstance(m, (nn.Conv2d, nn.Linear))]
assert len(weighted) == 121

torch.manual_seed(0)
c0, k, L = 10, 4, 5
block = dense_block(c0, k, L)
assert [layer.f[2].in_channels for layer in block] == [c0 + k * (l - 1) for l in range(1, L + 1)]
x = torch.randn(2, c0, 6, 7)
y = block(x)
assert y.shape == (2, c0 + k * L, 6, 7) and torch.equal(y[:, :c0], x)
# Links inside the block: layer l reads l earlier tensors, counted by gradients.
links = 0
states = [x.clone().requires_grad_()]
for layer in block:
    new = layer.f(torch.cat(states, 1))
    links += sum(g is not None for g in torch.autograd.grad(new.sum(), states, allow_unused=True,
                                                             retain_graph=True))
    states.append(new)
assert links == L * (L + 1) // 2
