import math


def bleu(hyp, ref):
    log = 0.0
    for n in range(1, 5):
        rows = lambda w: [tuple(w[i : i + n]) for i in range(len(w) - n + 1)]
        h, r = rows(hyp), rows(ref)
        hit = sum(min(h.count(g), r.count(g)) for g in set(h))
        if not hit:
            return 0.0
        log += math.log(hit / len(h)) / 4
    return min(1, math.exp(1 - len(ref) / len(hyp))) * math.exp(log)


ref = [f"w{i}" for i in range(20)]
for i in range(4, 16):
    dropped = ref[:i] + ref[i + 1 :]
    swapped = ref[:i] + ["other"] + ref[i + 1 :]
    assert round(100 * bleu(dropped, ref)) == 86
    assert round(100 * bleu(swapped, ref)) == 86

assert bleu(ref[:3] + ["x"] + ref[4:7], ref) == 0
assert bleu(ref, ref) == 1
