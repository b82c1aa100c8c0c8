import torch

y = np.repeat([0, 1, 2], [900, 90, 10])
a = balanced(y, 3)
assert np.allclose(a, [0.37, 3.7, 33.3], rtol=5e-3)
assert np.isclose(a[y].mean(), 1) and round(a[2] / a[0]) == 90
assert round(np.sqrt(900 / 10), 1) == 9.5

flat, steep = effective(y, 3, beta=0.0), effective(y, 3, beta=1 - 1e-7)
assert np.allclose(flat, 1)
assert np.isclose(steep[2] / steep[0], 90, rtol=1e-3)
series = [sum(0.999**i for i in range(n)) for n in (900, 90, 10)]
e = effective(y, 3)
assert np.allclose(e * series, (e * series)[0]) and np.isclose(e.sum(), 3)

t = torch.tensor([1.0] * 10 + [0.0] * 90)
z = torch.zeros(100, requires_grad=True)
bce = torch.nn.BCEWithLogitsLoss(pos_weight=torch.tensor(9.0), reduction="sum")
bce(z, t).backward()
assert np.isclose(z.grad[0].abs() / z.grad[-1].abs(), 9)
two = balanced(t.numpy().astype(int), 2)
assert np.isclose(two[1] / two[0], 9)

p = np.linspace(0.001, 0.999, 999)
act = p * 10 > (1 - p) * 1
weighted = 10 * p / (10 * p + 1 - p) > 0.5
assert (act == weighted).all()

with np.errstate(divide="ignore"):
    assert np.isinf(balanced(np.array([0, 0, 1]), 3)[2])
