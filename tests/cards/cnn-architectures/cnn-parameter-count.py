import torch
from torch import nn


def vgg(norm):
    parts, c = [], 3
    for v in cfg:
        if v == "M":
            parts.append(nn.MaxPool2d(2))
        else:
            parts.append(nn.Conv2d(c, v, 3, padding=1))
            parts += [nn.BatchNorm2d(v)] if norm else []
            parts.append(nn.ReLU())
            c = v
    return nn.Sequential(*parts)


with torch.device("meta"):
    body, normed = vgg(False), vgg(True)
    head = nn.Sequential(nn.Linear(25_088, 4096), nn.Linear(4096, 4096), nn.Linear(4096, 1000))
    x, macs = torch.empty(1, 3, 224, 224), 0
    for m in body:
        x = m(x)
        if isinstance(m, nn.Conv2d):
            macs += x.shape[2] * x.shape[3] * m.weight.numel()
assert x.shape == (1, 512, 7, 7) and x.numel() == 25_088
assert total == count(body) + count(head) == 138_357_544
assert round(count(body) / 1e6, 1) == 14.7 and round(count(head) / 1e6, 1) == 123.6
first = count(head[0])
assert round(first / 1e6, 1) == 102.8 and round(100 * first / total) == 74
assert round(total * 4 / 1e6) == 553
assert round(100 * count(body) / total, 1) == 10.6
every = macs + sum(m.weight.numel() for m in head)
assert round(every / 1e9, 2) == 15.47 and round(100 * macs / every, 1) == 99.2
assert count(body) + count(nn.Linear(512, 1000)) == 15_227_688

widths = sum(v for v in cfg if v != "M")
assert count(normed) - count(body) == 2 * widths
stored = sum(t.numel() for t in normed.state_dict().values())
assert stored - count(normed) == 2 * widths + 13
assert count(nn.Conv2d(8, 12, 3, groups=4)) == 12 * (9 * 8 // 4 + 1)
assert count(nn.Conv2d(8, 12, 3, bias=False)) == 12 * 9 * 8

tied = nn.Sequential(nn.Linear(5, 5), nn.Linear(5, 5))
tied[1].weight = tied[0].weight
assert count(tied) == 25 + 5 + 5
