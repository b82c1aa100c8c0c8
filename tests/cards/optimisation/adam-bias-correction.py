import numpy as np
import torch

B1, B2, ETA = 0.9, 0.999, 0.01


def steps(grads, corrected, eps=1e-8):
    m = v = 0.0
    sizes = []
    for t, g in enumerate(grads, 1):
        m = B1 * m + (1 - B1) * g
        v = B2 * v + (1 - B2) * g**2
        mh, vh = (m / (1 - B1**t), v / (1 - B2**t)) if corrected else (m, v)
        sizes.append(ETA * mh / (np.sqrt(vh) + eps))
    return np.array(sizes)


rng = np.random.default_rng(0)
grads = rng.normal(0.5, 1, 3000)
w = torch.nn.Parameter(torch.zeros(1, dtype=torch.float64))
adam = torch.optim.Adam([w], lr=ETA, betas=(B1, B2))
for g, size in zip(grads[:50], steps(grads[:50], True)):
    before = w.item()
    w.grad = torch.full_like(w, g)
    adam.step()
    assert np.isclose(before - w.item(), size, rtol=1e-6)

assert np.isclose(abs(steps(grads, True)[0]), ETA)
assert abs(steps([1e-9], True)[0]) < 0.1 * ETA

ratio = steps(grads, False) / steps(grads, True)
t = np.arange(1, len(grads) + 1)
assert np.allclose(ratio, (1 - B1**t) / np.sqrt(1 - B2**t), rtol=1e-3)
assert round(ratio[0], 1) == 3.2
assert ratio.argmax() + 1 == 12 and round(ratio.max(), 1) == 6.6
assert ratio[:100].min() > 3.1 and ratio[110] < 3.1
assert 1.2 < ratio[999] < 1.3 and ratio[2999] < 1.03

# E[m_t] = (1 - beta1^t) E[g], and the same for v.
many = rng.normal(0.5, 1, (5, 200_000))
m = v = 0.0
for g in many:
    m, v = B1 * m + (1 - B1) * g, B2 * v + (1 - B2) * g**2
unrolled = (1 - B1) * sum(B1 ** (5 - i) * many[i - 1] for i in range(1, 6))
assert np.allclose(m, unrolled)
assert np.isclose(m.mean(), (1 - B1**5) * 0.5, rtol=0.01)
assert np.isclose(v.mean(), (1 - B2**5) * 1.25, rtol=0.01)
assert 1 - B2**5 < 1 - B1**5

spread = (v / (1 - B2**5)).std() / (v / (1 - B2**5)).mean()
assert spread > 0.3
