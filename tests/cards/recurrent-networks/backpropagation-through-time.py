import torch

torch.manual_seed(0)
T, H, D = 5, 3, 2
OPT = {"dtype": torch.float64}
Wh, Wx, b = torch.randn(H, H, **OPT), torch.randn(H, D, **OPT), torch.randn(H, **OPT)
x, target = torch.randn(T + 1, D, **OPT), torch.randn(T + 1, H, **OPT)


def run(W, detach_every=None):
    """States h_1..h_T and losses L_1..L_T; index 0 holds the start."""
    h, states, losses = torch.zeros(H, **OPT), [torch.zeros(H, **OPT)], [None]
    for t in range(1, T + 1):
        if detach_every and t > 1 and (t - 1) % detach_every == 0:
            h = h.detach()
        h = torch.tanh(W @ h + Wx @ x[t] + b)
        states.append(h)
        losses.append(((h - target[t]) ** 2).sum() / 2)
    return states, losses


def autograd(detach_every=None):
    W = Wh.clone().requires_grad_()
    return torch.autograd.grad(sum(run(W, detach_every)[1][1:]), W)[0]


h = run(Wh)[0]
J = [None] + [torch.diag(1 - h[t] ** 2) @ Wh for t in range(1, T + 1)]


def formula(window=T, product="J_t ... J_{k+1}"):
    total = torch.zeros(H, H, **OPT)
    for t in range(1, T + 1):
        for k in range(max(1, t - window + 1), t + 1):
            row = h[t] - target[t]
            order = range(t, k, -1) if product == "J_t ... J_{k+1}" else range(k + 1, t + 1)
            for i in order:
                row = row @ J[i]
            # Explicit derivative: h_k depends on row a of W_h through z_a = W_a h_{k-1}.
            total += torch.outer(row * (1 - h[k] ** 2), h[k - 1])
    return total


full = autograd()
assert torch.allclose(formula(), full)
assert not torch.allclose(formula(product="J_{k+1} ... J_t"), full, atol=1e-3)

# Backward from T to 1: own loss plus what comes from h_{t+1}.
grad, flow = torch.zeros(H, H, **OPT), torch.zeros(H, **OPT)
for t in range(T, 0, -1):
    at_h = (h[t] - target[t]) + flow
    at_z = at_h * (1 - h[t] ** 2)
    grad += torch.outer(at_z, h[t - 1])
    flow = at_z @ Wh
assert torch.allclose(grad, full)

# One copy of the weights per step: their gradients add up to the shared one.
copies = [Wh.clone().requires_grad_() for _ in range(T)]
s, loss = torch.zeros(H, **OPT), 0
for t in range(1, T + 1):
    s = torch.tanh(copies[t - 1] @ s + Wx @ x[t] + b)
    loss = loss + ((s - target[t]) ** 2).sum() / 2
assert torch.allclose(sum(torch.autograd.grad(loss, copies)), full)

# detach() leaves the values alone and cuts the gradient.
assert all(torch.equal(p, q) for p, q in zip(run(Wh)[0], run(Wh, 2)[0]))
assert not torch.allclose(autograd(2), full, atol=1e-3)
assert torch.allclose(autograd(1), formula(window=1))


def reach(detach_every, start, end):
    inputs = x.clone().requires_grad_()
    s = torch.zeros(H, **OPT)
    for t in range(1, T + 1):
        if detach_every and t > 1 and (t - 1) % detach_every == 0:
            s = s.detach()
        s = torch.tanh(Wh @ s + Wx @ inputs[t] + b)
        if t == end:
            return torch.autograd.grad(s.sum(), inputs)[0][start].abs().max()


assert reach(None, 1, 4) > 1e-6 and reach(2, 1, 4) == 0 and reach(2, 3, 4) > 1e-6

# Products of Jacobians vanish or explode; clipping a tiny gradient leaves it tiny.
q = torch.linalg.qr(torch.randn(H, H, **OPT))[0]
small, large = torch.matrix_power(0.9 * q, 100), torch.matrix_power(1.1 * q, 100)
assert small.norm() < 1e-4 and large.norm() > 1e4
tiny, huge = (torch.nn.Parameter(torch.zeros(H, H, **OPT)) for _ in range(2))
tiny.grad, huge.grad = small.clone(), large.clone()
torch.nn.utils.clip_grad_norm_([tiny], 1.0)
torch.nn.utils.clip_grad_norm_([huge], 1.0)
assert torch.equal(tiny.grad, small) and huge.grad.norm() <= 1
