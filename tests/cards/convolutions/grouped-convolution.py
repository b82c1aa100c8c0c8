assert conv.weight.numel() == 18432 == 9 * 64 * 128 // 4
assert nn.Conv2d(64, 128, 3, bias=False).weight.numel() == 73728
assert tuple(conv.weight.shape) == (128, 16, 3, 3)
assert torch.allclose(conv(x), y, atol=1e-5)
for ci, co in [(6, 8), (8, 6)]:
    try:
        nn.Conv2d(ci, co, 3, groups=4)
        raised = False
    except ValueError:
        raised = True
    assert raised
