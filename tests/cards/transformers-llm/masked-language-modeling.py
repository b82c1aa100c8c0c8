import torch

torch.manual_seed(0)
special = torch.tensor([0, 1, 2])
x = torch.randint(3, 1000, (2000, 512))
x[:, 0], x[:, -1] = 1, 2
kept = x.clone()
out, y = mask_tokens(x, 999_999, 1000, special)
assert (x == kept).all()
chosen = y != -100
assert not chosen[:, 0].any() and not chosen[:, -1].any()
assert (y[chosen] == x[chosen]).all()
assert (out[~chosen] == x[~chosen]).all()
inner = chosen[:, 1:-1].float().mean()
assert abs(inner - 0.15) < 0.002
masked = (out == 999_999)[:, 1:-1].float().mean()
same = (chosen & (out == x))[:, 1:-1].float().mean()
swapped = (chosen & (out != x) & (out != 999_999))[:, 1:-1].float().mean()
assert abs(masked - 0.12) < 0.002
assert abs(same - 0.015) < 0.001 and abs(swapped - 0.015) < 0.001
assert round(512 * 0.15) == 77

logits = torch.randn(4, 7, 11, requires_grad=True)
target = torch.full((4, 7), -100)
target[0, 2] = 5
loss = torch.nn.functional.cross_entropy(logits.flatten(0, 1), target.flatten())
assert torch.isclose(loss, -logits[0, 2].log_softmax(-1)[5])
