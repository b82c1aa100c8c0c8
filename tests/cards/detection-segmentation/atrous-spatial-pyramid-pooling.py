torch.manual_seed(0)

for d, width in ((6, 13), (12, 25), (18, 37)):
    x = torch.zeros(1, 1, 81, 81, requires_grad=True)
    y = torch.nn.functional.conv2d(x, torch.ones(1, 1, 3, 3), padding=d, dilation=d)
    y[0, 0, 40, 40].backward()
    rows = x.grad[0, 0].abs().sum(1).nonzero().ravel()
    assert rows[-1] - rows[0] + 1 == width == 3 + 2 * (d - 1)

model = ASPP(2048)
convs = sum(m.weight.numel() for m in model.modules() if isinstance(m, nn.Conv2d))
assert round(convs / 1e6, 1) == 15.5
assert model.out[0].in_channels == 1280
assert [m[0].dilation[0] for m in model.convs] == [1, 6, 12, 18]
small = ASPP(8, 4)
assert small(torch.randn(2, 8, 33, 33)).shape == (2, 4, 33, 33)

assert (513 - 1) // 16 + 1 == 33
valid = torch.nn.functional.conv2d(
    torch.ones(1, 1, 33, 33), torch.ones(1, 1, 3, 3), padding=18, dilation=18
)
assert valid.max() < 9 and valid.min() >= 1
full = torch.nn.functional.conv2d(
    torch.ones(1, 1, 33, 33), torch.ones(1, 1, 3, 3), padding=12, dilation=12
)
assert full.max() == 9

try:
    small(torch.randn(1, 8, 33, 33))
    raise SystemExit("batch norm over one value was accepted")
except ValueError as error:
    assert "more than 1 value" in str(error)
small.eval()
assert small(torch.randn(1, 8, 33, 33)).shape == (1, 4, 33, 33)
