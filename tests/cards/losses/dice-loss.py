torch.manual_seed(0)
z = torch.randn(2, 8, 8)
y = (torch.rand(2, 8, 8) > 0.7).float()
p = 1 / (1 + torch.exp(-z))
by_hand = [1 - (2 * (q * t).sum() + 1) / (q.sum() + t.sum() + 1) for q, t in zip(p, y)]
assert torch.isclose(dice_loss(z, y), torch.stack(by_hand).mean())
assert dice_loss(100 * (2 * y - 1), y) < 1e-6

hard = (torch.rand(64) > 0.5).float()
t = (torch.rand(64) > 0.5).float()
tp, fp, fn = (hard * t).sum(), (hard * (1 - t)).sum(), ((1 - hard) * t).sum()
soft = 2 * (hard * t).sum() / (hard.sum() + t.sum())
precision, recall = tp / (tp + fp), tp / (tp + fn)
assert torch.isclose(soft, 2 * tp / (2 * tp + fp + fn))
assert torch.isclose(soft, 2 * precision * recall / (precision + recall))

p = 0.6 * t
assert torch.isclose(2 * (p * t).sum() / (p.sum() + t.sum()), torch.tensor(0.75))
assert ((p > 0.5).float() == t).all()

iou = (hard * t).sum() / (hard.sum() + t.sum() - (hard * t).sum())
assert torch.isclose(1 - soft, (1 - iou) / (2 - (1 - iou)))
assert round(0.5 / (2 - 0.5), 2) == 0.33
