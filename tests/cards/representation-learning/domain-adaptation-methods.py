from torch import nn

torch.manual_seed(0)
lam = 0.7
enc, clf, disc = nn.Linear(4, 5), nn.Linear(5, 3), nn.Linear(5, 2)
x, dom = torch.randn(12, 4), torch.tensor([0] * 6 + [1] * 6)
y = torch.randint(3, (12,))
dann(enc(x), y, dom, clf, disc, lam).backward()
got = enc.weight.grad.clone(), disc.weight.grad.clone(), clf.weight.grad.clone()

for module in (enc, clf, disc):
    module.zero_grad()
z = enc(x)
label = F.cross_entropy(clf(z[:6]), y[:6])
domain = F.cross_entropy(disc(z), dom)
gl = torch.autograd.grad(label, [enc.weight, clf.weight], retain_graph=True)
gd = torch.autograd.grad(domain, [enc.weight, disc.weight])
assert torch.allclose(got[0], gl[0] - lam * gd[0], atol=1e-6)
assert torch.allclose(got[1], gd[1], atol=1e-6)
assert torch.allclose(got[2], gl[1], atol=1e-6)

y[6:] = -100
dann(enc(x), y, dom, clf, disc, lam)

best = 9.0
for q in torch.linspace(0, 1, 101).tolist():
    errors = [abs(q - share) for share in (0.5, 0.8)]
    best = min(best, sum(errors))
assert abs(best - 0.3) < 1e-6
