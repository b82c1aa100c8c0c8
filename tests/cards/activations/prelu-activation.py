import numpy as np
import torch

z = np.linspace(-3, 3, 601)
prelu = lambda a: np.where(z > 0, z, a * z)
for a in (-0.5, 0, 0.25, 1):
    assert np.allclose(prelu(a), np.maximum(0, z) + a * np.minimum(0, z))
    assert np.allclose(prelu(a), np.maximum(z, a * z))
assert not np.allclose(prelu(2), np.maximum(z, 2 * z))
assert np.allclose(prelu(2), np.minimum(z, 2 * z))
step = np.diff(prelu(-0.5))
assert (step > 0).any() and (step < 0).any()

assert torch.nn.PReLU().weight.tolist() == [0.25]
assert torch.nn.PReLU(7).weight.shape == (7,)
for value, slope in ((-3.0, -3.0), (2.0, 0.0)):
    act = torch.nn.PReLU()
    x = torch.tensor([value], requires_grad=True)
    act(x).backward()
    assert act.weight.grad.item() == slope
    assert x.grad.item() == (0.25 if value < 0 else 1)
assert round(33.82 - 32.64, 2) == 1.18
