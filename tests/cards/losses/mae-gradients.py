import numpy as np
import torch

w = torch.zeros(1, requires_grad=True)
path = []
for _ in range(21):
    w.grad = None
    (w - 0.25).abs().sum().backward()
    with torch.no_grad():
        w -= 0.1 * w.grad
    path.append(round(w.item(), 4))
assert path[:4] == [0.1, 0.2, 0.3, 0.2] and set(path[1:]) == {0.2, 0.3}

v = torch.zeros(1, requires_grad=True)
errors = [0.25]
for _ in range(5):
    v.grad = None
    ((v - 0.25) ** 2).sum().backward()
    with torch.no_grad():
        v -= 0.1 * v.grad
    errors.append(abs(v.item() - 0.25))
assert np.allclose(np.array(errors[1:]) / errors[:-1], 0.8, atol=1e-5)

y = torch.tensor([1.0, 2, 3, 4, 100])
for guess, slope in ((2.5, -0.2), (3.0, 0.0), (50.0, 0.6)):
    c = torch.tensor(guess, requires_grad=True)
    (c - y).abs().mean().backward()
    assert abs(c.grad.item() - slope) < 1e-6
