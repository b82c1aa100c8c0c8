hyp = ["the"] * 7
one = "the cat is on the mat".split()
two = "there is a cat on the mat".split()
assert sum(w in one for w in hyp) == 7
assert clipped(hyp, [one], 1) == (2, 7)
assert clipped(hyp, [one, two], 1) == (2, 7)
assert clipped("cat cat".split(), [one, two], 1) == (1, 2)


def by_hand(hyp, refs, n):
    rows = lambda w: [tuple(w[i : i + n]) for i in range(len(w) - n + 1)]
    h = rows(hyp)
    return sum(
        min(h.count(g), max(rows(r).count(g) for r in refs)) for g in set(h)
    ), len(h)


sample = "the cat the cat on the mat sat".split()
for n in range(1, 5):
    assert clipped(sample, [one, two], n) == by_hand(sample, [one, two], n)
    assert clipped(sample, [one], n)[1] == len(sample) - n + 1

parts = [clipped(["mat"], [one], 1), clipped(["dog"] * 9, [one], 1)]
assert parts == [(1, 1), (0, 9)]
assert sum(a / b for a, b in parts) / 2 == 0.5
assert sum(a for a, _ in parts) / sum(b for _, b in parts) == 0.1
