import torch

count = lambda m: sum(p.numel() for p in m.parameters())
assert count(torch.nn.PReLU()) == 1
conv = torch.nn.Conv2d(256, 256, 3)
act = torch.nn.PReLU(256)
assert conv.weight.numel() == 589_824 and count(act) == conv.bias.numel() == 256
assert abs(count(act) / conv.weight.numel() - 1 / (9 * 256)) < 1e-12
assert round(100 * count(act) / conv.weight.numel(), 3) == 0.043
odd = torch.nn.Conv2d(24, 40, 5)
assert abs(40 / odd.weight.numel() - 1 / (25 * 24)) < 1e-12
for other in (torch.nn.ReLU(), torch.nn.LeakyReLU(), torch.nn.ELU()):
    assert count(other) == 0


class Block(torch.nn.Module):
    def __init__(self, ci, co):
        super().__init__()
        self.body = torch.nn.Sequential(
            torch.nn.Conv2d(ci, co, 3, bias=False), torch.nn.BatchNorm2d(co), torch.nn.PReLU(co),
            torch.nn.Conv2d(co, co, 3, bias=False), torch.nn.BatchNorm2d(co), torch.nn.PReLU(co))
        if ci != co:
            self.skip = torch.nn.Sequential(
                torch.nn.Conv2d(ci, co, 1, bias=False), torch.nn.BatchNorm2d(co))


parts = [torch.nn.Conv2d(3, 64, 7, bias=False), torch.nn.BatchNorm2d(64), torch.nn.PReLU(64)]
ci = 64
for co in (64, 128, 256, 512):
    parts += [Block(ci, co), Block(co, co)]
    ci = co
net = torch.nn.Sequential(*parts, torch.nn.Linear(512, 1000))
slopes = sum(count(m) for m in net.modules() if isinstance(m, torch.nn.PReLU))
assert slopes == 3904
plain = count(net) - slopes
assert round(plain / 1e6, 1) == 11.7
assert round(100 * slopes / plain, 3) == 0.033
assert torch.zeros(56, 56, 64).numel() == 200_704
