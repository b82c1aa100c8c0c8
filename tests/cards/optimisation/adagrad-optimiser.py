import numpy as np
import torch


def run(grads, eta=0.1, eps=1e-10, norm=False):
    acc = np.zeros(grads.shape[1])
    path = [np.zeros(grads.shape[1])]
    for g in grads:
        acc = acc + (np.sum(g**2) if norm else g**2)
        path.append(path[-1] - eta / (np.sqrt(acc) + eps) * g)
    return np.array(path)


rng = np.random.default_rng(0)
grads = rng.normal(size=(30, 3))
w = torch.nn.Parameter(torch.zeros(3, dtype=torch.float64))
opt = torch.optim.Adagrad([w], lr=0.1)
for g in grads:
    w.grad = torch.tensor(g)
    opt.step()
assert np.allclose(run(grads)[-1], w.detach().numpy())
state = opt.state[w]["sum"]
assert state.shape == w.shape

assert np.allclose(np.abs(run(grads)[1]), 0.1)
assert np.allclose(run(grads * [1000, 1, 1]), run(grads), atol=1e-6)

rare = np.ones((100, 2))
rare[:, 1] = 0
rare[-1, 1] = 1
gain = np.abs(np.diff(run(rare), axis=0)[-1])
assert gain[1] / gain[0] > 9
joint = np.abs(np.diff(run(rare, norm=True), axis=0)[-1])
assert np.isclose(joint[0], joint[1])
