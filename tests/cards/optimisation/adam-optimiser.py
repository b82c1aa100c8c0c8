import torch

target = np.array([1.0, -2.0, 30.0])
scale = np.array([100.0, 1.0, 0.01])


def slope(w):
    return scale * (w - target)


ours = adam(slope, np.zeros(3), 300, lr=0.05)
w = torch.nn.Parameter(torch.zeros(3, dtype=torch.float64))
opt = torch.optim.Adam([w], lr=0.05)
for _ in range(300):
    opt.zero_grad()
    (0.5 * torch.tensor(scale) * (w - torch.tensor(target)) ** 2).sum().backward()
    opt.step()
assert np.allclose(ours, w.detach().numpy(), atol=1e-10)

scaled = adam(lambda w: 1000 * slope(w), np.zeros(3), 300, lr=0.05)
assert np.allclose(ours, scaled, atol=1e-4)

rng = np.random.default_rng(0)
moves, last = [], [np.zeros(50)]


def noisy(w):
    moves.append(np.abs(w - last[0]).max())
    last[0] = w
    return rng.normal(0.3, 1, 50)


adam(noisy, np.zeros(50), 3000)
assert 0 < max(moves) < 1.5e-3
