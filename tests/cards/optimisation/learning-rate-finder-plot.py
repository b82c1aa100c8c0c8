import numpy as np

h = np.array([1.0, 0.05])
etas = 1e-5 * (1e7) ** (np.arange(200) / 199)
w = np.ones(2)
losses = []
for eta in etas:
    losses.append(0.5 * (h * w**2).sum())
    w = w - eta * h * w
losses = np.array(losses)
stop = np.argmax(losses > 4 * np.minimum.accumulate(losses))
e, l = etas[:stop], losses[:stop]
steep = np.argmin(np.gradient(l, np.log(e)))
low = np.argmin(l)
assert abs(l[20] / l[0] - 1) < 0.01
assert e[steep] < e[low] and l[steep] > l[low]
assert e[low] > 2 / h.max() > e[low] / 10 > 0.01
