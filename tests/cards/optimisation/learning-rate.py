import torch

torch.manual_seed(0)
x, y = torch.randn(32, 4), torch.randn(32)
steps = {}
for red in ("sum", "mean"):
    w = torch.zeros(4, requires_grad=True)
    opt = torch.optim.SGD([w], lr=0.01)
    torch.nn.functional.mse_loss(x @ w, y, reduction=red).backward()
    g = w.grad.clone()
    opt.step()
    steps[red] = w.detach().norm()
    assert torch.isclose(steps[red], 0.01 * g.norm())
assert torch.isclose(steps["sum"] / steps["mean"], torch.tensor(32.0))
