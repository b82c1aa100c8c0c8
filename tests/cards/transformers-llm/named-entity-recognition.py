def entities(labels):
    found, start, kind = set(), None, None
    for i, label in enumerate([*labels, "O"]):
        if start is not None and label != f"I-{kind}":
            found.add((start, i, kind))
            start = None
        if label.startswith("B-"):
            start, kind = i, label[2:]
    return found


def bio(n, spans):
    labels = ["O"] * n
    for a, b, kind in spans:
        labels[a:b] = [f"B-{kind}"] + [f"I-{kind}"] * (b - a - 1)
    return labels


kinds = ["PER", "ORG", "LOC", "MISC"]
assert len({"O"} | {f"{p}-{k}" for p in "BI" for k in kinds}) == 9
assert len({"O"} | {f"{p}-{k}" for p in "BIES" for k in kinds}) == 17

gold = bio(100, [(3, 6, "PER"), (40, 44, "ORG")])
pred = bio(100, [(3, 6, "PER"), (40, 43, "ORG")])
assert sum(a == b for a, b in zip(gold, pred)) / 100 == 0.99
G, P = entities(gold), entities(pred)
tp, fp, fn = len(G & P), len(P - G), len(G - P)
assert (tp, fp, fn) == (1, 1, 1)
assert 2 * tp / (2 * tp + fp + fn) == 0.5

n = 12
assert len([(i, j) for i in range(n) for j in range(i, n)]) == n * (n + 1) // 2
