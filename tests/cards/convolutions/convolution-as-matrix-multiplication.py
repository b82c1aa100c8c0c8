import numpy as np

assert same
assert cols.shape == (1, 3 * 9, 36) and y.shape == (1, 5, 6, 6)

v = torch.tensor([2.0, -1.0, 3.0])
z = torch.tensor([1.0, 4.0, 2.0, 5.0])
t = torch.tensor([[2.0, -1, 3, 0], [0, 2, -1, 3]])
assert torch.equal(t @ z, F.conv1d(z.view(1, 1, 4), v.view(1, 1, 3)).flatten())
g = torch.tensor([1.5, -2.0])
up = F.conv_transpose1d(g.view(1, 1, 2), v.view(1, 1, 3)).flatten()
assert torch.allclose(t.T @ g, up)
zz = z.clone().requires_grad_()
F.conv1d(zz.view(1, 1, 4), v.view(1, 1, 3)).flatten().backward(g)
assert torch.allclose(zz.grad, up)

rng = np.random.default_rng(0)
a, b, c = rng.normal(size=(3, 5))
conv = np.convolve
assert np.allclose(conv(a, b), conv(b, a))
assert np.allclose(conv(conv(a, b), c), conv(a, conv(b, c)))
assert np.allclose(np.fft.fft(conv(a, b)), np.fft.fft(a, 9) * np.fft.fft(b, 9))


def corr(p, q):
    return np.correlate(p, q, "full")


assert not np.allclose(corr(a, b), corr(b, a))
assert not np.allclose(corr(corr(a, b), c), corr(a, corr(b, c)))
assert np.allclose(corr(2 * a + c, b), 2 * corr(a, b) + corr(c, b))

assert F.unfold(x, 3, padding=1).numel() == 9 * x.numel()
assert torch.equal(F.unfold(x, 1).view_as(x), x)

cyclic = np.array([sum(a[m] * b[(i - m) % 5] for m in range(5)) for i in range(5)])
assert np.allclose(np.fft.fft(cyclic), np.fft.fft(a) * np.fft.fft(b))
