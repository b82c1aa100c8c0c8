import torch

NAMES = ("W1", "b1", "W2", "b2")
rng = np.random.default_rng(1)
X, y = rng.normal(size=(16, 5)), rng.integers(0, 3, 16)


def loss(net):
    return -np.log(net.forward(X)[np.arange(len(y)), y]).mean()


# What one step of size 1 subtracts is the gradient: against finite differences and autograd.
net, still = MLP(5, 7, 3), MLP(5, 7, 3)
net.forward(X)
net.step(y, lr=1.0)
w = {k: torch.tensor(getattr(still, k), requires_grad=True) for k in NAMES}
logits = torch.relu(torch.tensor(X) @ w["W1"] + w["b1"]) @ w["W2"] + w["b2"]
exact = torch.nn.functional.cross_entropy(logits, torch.tensor(y))
assert np.isclose(exact.item(), loss(still))
exact.backward()
for name in NAMES:
    before, after = getattr(still, name), getattr(net, name)
    assert np.allclose(before - after, w[name].grad.numpy(), atol=1e-12)
    spot = (0,) * before.ndim
    kept, h = before[spot], 1e-6
    before[spot] = kept + h
    up = loss(still)
    before[spot] = kept - h
    down = loss(still)
    before[spot] = kept
    assert np.isclose((up - down) / (2 * h), (before - after)[spot], atol=1e-8)

wide = MLP(1000, 400, 2)
assert np.isclose(wide.W1.var(), 2 / 1000, rtol=0.02)
assert not wide.b1.any() and not wide.b2.any()

huge = MLP(5, 7, 3)
huge.b2 += [1000.0, 1001.0, 999.0]
assert np.isfinite(huge.forward(X)).all()
huge.b2 -= 1000
assert np.allclose(huge.p, huge.forward(X))

# Without the division by N the gradient grows with the batch.
net = MLP(5, 7, 3)
net.forward(np.tile(X, (4, 1)))
net.step(np.tile(y, 4), lr=1.0)
assert np.allclose(net.W2, still.W2 - w["W2"].grad.numpy())

ring = rng.normal(size=(200, 2))
label = (np.linalg.norm(ring, axis=1) > 1.2).astype(int)
net = MLP(2, 32, 2)
for _ in range(1500):
    net.forward(ring)
    net.step(label, lr=0.5)
assert (net.forward(ring).argmax(1) == label).mean() > 0.97

z, h = 0.7, 1e-6
a = 1 / (1 + np.exp(-z))
slope = (1 / (1 + np.exp(-z - h)) - 1 / (1 + np.exp(-z + h))) / (2 * h)
assert np.isclose(slope, a * (1 - a)) and not np.isclose(slope, z * (1 - z), atol=0.01)

linear = torch.nn.Linear(5, 7)
assert linear.weight.shape == MLP(5, 7, 3).W1.T.shape
