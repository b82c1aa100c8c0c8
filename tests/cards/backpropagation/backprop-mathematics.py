import numpy as np

rng = np.random.default_rng(0)
sizes = [4, 5, 3, 6]
W = [rng.normal(size=(o, i)) for i, o in zip(sizes, sizes[1:])]
b = [rng.normal(size=(o, 1)) for o in sizes[1:]]
x = rng.normal(size=(4, 1))
y = np.zeros((6, 1))
y[2] = 1


def softmax(z):
    e = np.exp(z - z.max())
    return e / e.sum()


def loss():
    a = x
    for k in range(3):
        z = W[k] @ a + b[k]
        a = np.tanh(z)
    return -np.log(softmax(z)[2, 0])


acts, a = [x], x
for k in range(3):
    z = W[k] @ a + b[k]
    a = np.tanh(z)
    acts.append(a)
delta = softmax(z) - y
grads = {}
for k in (2, 1, 0):
    grads[k] = (delta @ acts[k].T, delta)
    assert grads[k][0].shape == W[k].shape
    if k:
        delta = (W[k].T @ delta) * (1 - acts[k] ** 2)

h = 1e-6
for k in range(3):
    for param, grad in zip((W[k], b[k]), grads[k]):
        for i in np.ndindex(param.shape):
            old = param[i]
            param[i] = old + h
            up = loss()
            param[i] = old - h
            down = loss()
            param[i] = old
            assert abs((up - down) / (2 * h) - grad[i]) < 1e-7

p = softmax(z)[:, 0]
jac = np.array([(softmax(z + h * e[:, None]) - softmax(z - h * e[:, None]))[:, 0] / (2 * h)
                for e in np.eye(6)]).T
assert np.abs(jac - np.diag(np.diag(jac))).max() > 1e-4
