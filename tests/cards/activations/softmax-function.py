import numpy as np
import torch

z = torch.tensor([2.0, 1.0, 0.0], dtype=torch.double, requires_grad=True)
p = torch.softmax(z, 0)
assert [round(v, 3) for v in p.tolist()] == [0.665, 0.245, 0.090]
assert round((p[0] / p[1]).item(), 2) == round((p[1] / p[2]).item(), 2) == 2.72
by_hand = np.exp([2, 1, 0]) / np.exp([2, 1, 0]).sum()
assert np.allclose(p.detach().numpy(), by_hand)
assert torch.allclose(torch.softmax(z + 7, 0), p)

jacobian = torch.autograd.functional.jacobian(lambda v: torch.softmax(v, 0), z)
q = p.detach()
card = torch.tensor([[q[i] * (float(i == j) - q[j]) for j in range(3)] for i in range(3)])
assert torch.allclose(jacobian, card)
off_diagonal = jacobian[~torch.eye(3, dtype=torch.bool)]
assert torch.all(off_diagonal < 0)

torch.nn.functional.cross_entropy(z[None], torch.tensor([2])).backward()
assert torch.allclose(z.grad, q - torch.tensor([0, 0, 1], dtype=torch.double))

pair = torch.randn(50, 2, generator=torch.Generator().manual_seed(0))
assert torch.allclose(torch.softmax(pair, 1)[:, 0], torch.sigmoid(pair[:, 0] - pair[:, 1]), atol=1e-6)
