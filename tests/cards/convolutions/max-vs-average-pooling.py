import torch
import torch.nn.functional as F

win = torch.tensor([[[[0.0, 0], [0, 8]]]], requires_grad=True)
assert F.max_pool2d(win, 2).item() == 8 and F.avg_pool2d(win, 2).item() == 2
(g,) = torch.autograd.grad(F.max_pool2d(win, 2), win)
assert g.flatten().tolist() == [0, 0, 0, 1]
(g,) = torch.autograd.grad(F.avg_pool2d(win, 2), win)
assert g.flatten().tolist() == [0.25] * 4

torch.manual_seed(0)
x = torch.randn(1, 3, 8, 8)
depthwise = F.conv2d(x, torch.full((3, 1, 2, 2), 0.25), stride=2, groups=3)
assert torch.allclose(depthwise, F.avg_pool2d(x, 2), atol=1e-6)

noise = torch.randn(1, 1, 600, 600)
assert abs(F.avg_pool2d(noise, 2).var() * 4 - 1) < 0.03
assert F.max_pool2d(noise, 2).mean() > 0.9

one = torch.ones(1, 1, 6, 6)
assert torch.isclose(F.avg_pool2d(one, 3, 1, 1)[0, 0, 0, 0], torch.tensor(4 / 9))
assert (F.max_pool2d(-one, 3, 1, 1) == -1).all()

t = torch.arange(256.0)
for freq in (0.35, 0.4, 0.45):
    wave = torch.cos(2 * torch.pi * freq * t)[None, None]
    mean, top = F.avg_pool1d(wave, 2).std(), F.max_pool1d(wave, 2).std()
    assert 0.05 < mean < top
