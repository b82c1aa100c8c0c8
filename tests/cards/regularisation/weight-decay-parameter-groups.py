groups = opt.param_groups
names = {id(p): name for name, p in model.named_parameters()}
decayed = {names[id(p)] for p in groups[0]["params"]}
free = {names[id(p)] for p in groups[1]["params"]}
assert decayed == {"0.weight", "2.weight"}
assert free == {"0.bias", "1.weight", "1.bias", "2.bias"}
assert groups[0]["weight_decay"] == 0.01 and groups[1]["weight_decay"] == 0

# The scale of LayerNorm is called weight: a filter by the word "bias" lets it through.
assert "bias" not in "1.weight" and model[1].weight.ndim == 1


class Wide(nn.Module):
    def __init__(self):
        super().__init__()
        self.emb = nn.Embedding(10, 4)
        self.cls_token = nn.Parameter(torch.zeros(1, 1, 4))
        self.conv = nn.Conv2d(1, 2, 3)
        self.frozen = nn.Linear(4, 4).requires_grad_(False)


wide = Wide()
yes, no = (group["params"] for group in param_groups(wide))
inside = lambda p, group: any(p is q for q in group)
assert inside(wide.cls_token, yes) and inside(wide.conv.weight, yes)
assert inside(wide.emb.weight, no) and inside(wide.conv.bias, no)
assert not inside(wide.frozen.weight, [*yes, *no])


def after(grad):
    p = nn.Parameter(torch.ones(1))
    p.grad = grad
    torch.optim.AdamW([p], lr=0.1, weight_decay=0.5).step()
    return p.item()


assert after(None) == 1 and abs(after(torch.zeros(1)) - 0.95) < 1e-6

# A rare token without gradient fades in AdamW.
table = nn.Embedding(5, 2)
row = table.weight[4].detach().clone()
adamw = torch.optim.AdamW(table.parameters(), lr=0.1, weight_decay=0.5)
table(torch.tensor([0, 1])).sum().backward()
adamw.step()
assert torch.allclose(table.weight[4], 0.95 * row)

# A decayed free term pulls the forecast off the mean.
y = torch.full((50,), 10.0)
assert torch.isclose((y.sum() / (50 + 5)), torch.tensor(9.0909), atol=1e-3)
