from collections import Counter

gold = ["pos"] * 80 + ["neg"] * 15 + ["neu"] * 5
pred = ["pos"] * 100
assert sum(g == p for g, p in zip(gold, pred)) / 100 == 0.80
scores = []
for k in set(gold):
    tp = sum(g == p == k for g, p in zip(gold, pred))
    fp = sum(p == k != g for g, p in zip(gold, pred))
    fn = sum(g == k != p for g, p in zip(gold, pred))
    scores.append(2 * tp / (2 * tp + fp + fn))
assert round(sum(scores) / 3, 2) == 0.30

bag = lambda text: Counter(text.replace(",", "").split())
assert bag("не хорошо, а плохо") == bag("не плохо, а хорошо")
