import torch

with torch.device("meta"):
    net = vgg16()
    x = torch.empty(2, 3, 224, 224)
assert net(x).shape == (2, 1000)
convs = [m for m in net if isinstance(m, nn.Conv2d)]
dense = [m for m in net if isinstance(m, nn.Linear)]
assert len(convs) == 13 and len(dense) == 3
assert isinstance(net[-1], nn.Linear)
for m in net:
    before, x = x, m(x)
    if isinstance(m, nn.Conv2d):
        assert x.shape[-2:] == before.shape[-2:]
    if isinstance(m, nn.Flatten):
        assert before.shape == (2, 512, 7, 7)


def count(modules):
    return sum(p.numel() for m in modules for p in m.parameters())


assert count([net]) == 138_357_544
assert count(convs) == 14_714_688
by_hand = sum((9 * m.in_channels + 1) * m.out_channels for m in convs)
by_hand += sum((m.in_features + 1) * m.out_features for m in dense)
assert by_hand == count([net])
assert 550 <= 4 * by_hand / 1e6 < 560

# Without padding the map vanishes and the head does not fit.
side = 224
for v in CFG:
    side = side // 2 if v == "M" else side - 2
assert side == 1 and 512 * side**2 != 512 * 7 * 7
