import math

assert round(math.exp(3), 1) == 20.1
assert round(math.log(50257), 2) == 10.82
assert abs(loss.item() - 10.82) < 0.01 and abs(ppl.item() / 50257 - 1) < 1e-3

torch.manual_seed(0)
x = torch.randint(0, 7, (3, 6))
oracle = torch.full((3, 6, 7), -50.0)
for b in range(3):
    for t in range(5):
        oracle[b, t, x[b, t + 1]] = 50.0
copier = 100.0 * F.one_hot(x, 7) - 50.0
assert lm_loss(oracle, x).item() < 1e-6 < 1 < lm_loss(copier, x).item()
assert F.cross_entropy(copier.flatten(0, 1), x.flatten()).item() < 1e-6

z = torch.randn(3, 6, 7)
logp = z.double().log_softmax(-1)
manual = -sum(logp[b, t, x[b, t + 1]] for b in range(3) for t in range(5)) / 15
assert abs(lm_loss(z, x).item() - manual.item()) < 1e-6
