import warnings

from torch import nn

torch.manual_seed(0)


class Heads(nn.Module):
    """(B, T, D) to (B, D): transposes for a convolution over T, rightly or by view."""

    def __init__(self, buggy, across=False):
        super().__init__()
        self.buggy, self.across = buggy, across
        self.conv = nn.Conv1d(6, 6, 3, padding=1)

    def forward(self, x):
        b, t, d = x.shape
        if self.across:
            x = x.view(t, b, d).transpose(0, 1)
        x = x.reshape(b, d, t) if self.buggy else x.transpose(1, 2)
        return self.conv(x).mean(2)


x = torch.randn(4, 5, 6)
assert not mixes_batch(Heads(False), x)
assert mixes_batch(Heads(False, across=True), x)
assert not mixes_batch(nn.Sequential(nn.Flatten(), nn.Linear(30, 8), nn.BatchNorm1d(8)), x)


class SoftmaxOverBatch(nn.Module):
    def forward(self, x):
        return x.flatten(1).softmax(0) ** 2


assert mixes_batch(SoftmaxOverBatch(), x)

# Outputs that sum to one leave a plain sum without a gradient.
assert mixes_batch(nn.Sequential(SoftmaxOverBatch(), nn.Softmax(1)), x)


def final_loss(across):
    torch.manual_seed(1)
    X = torch.randn(64, 5, 6)
    y = X.mean(1).argmax(1)
    net = Heads(False, across)
    adam = torch.optim.Adam(net.parameters(), lr=0.02)
    losses = []
    for _ in range(150):
        loss = nn.functional.cross_entropy(net(X), y)
        adam.zero_grad()
        loss.backward()
        adam.step()
        losses.append(loss.item())
    return losses[0], losses[-1]


start, wrong = final_loss(True)
_, right = final_loss(False)
assert wrong < 0.95 * start and right < 0.7 * wrong

with torch.autograd.set_detect_anomaly(True), warnings.catch_warnings():
    warnings.simplefilter("ignore")
    z = torch.tensor([-1.0], requires_grad=True)
    try:
        torch.sqrt(z).backward()
        raise AssertionError("no anomaly found")
    except RuntimeError as error:
        assert "nan" in str(error)
