import math
from collections import Counter


def grams(words, n):
    return Counter(tuple(words[i : i + n]) for i in range(len(words) - n + 1))


def bleu(pairs):
    c = sum(len(h) for h, _ in pairs)
    r = sum(len(t) for _, t in pairs)
    log = 0.0
    for n in range(1, 5):
        hit = sum(sum(min(k, grams(t, n)[g]) for g, k in grams(h, n).items()) for h, t in pairs)
        total = sum(sum(grams(h, n).values()) for h, _ in pairs)
        if hit == 0:
            return 0.0
        log += math.log(hit / total) / 4
    return min(1, math.exp(1 - r / c)) * math.exp(log)


bp = math.exp(1 - 20 / 18)
mean = (0.8 * 0.6 * 0.4 * 0.3) ** 0.25
assert round(bp, 3) == 0.895 and round(mean, 2) == 0.49 and round(bp * mean, 2) == 0.44

a = ("the cat sat on the mat".split(), "the cat sat on the mat".split())
b = ("a dog ran today".split(), "one dog runs in the park now today near us".split())
assert bleu([a]) == 1 and bleu([b]) == 0
assert abs(bleu([a, b]) - (bleu([a]) + bleu([b])) / 2) > 0.02
shuffled = ("mat the on sat cat the".split(), a[1])
assert bleu([shuffled]) == 0 and grams(shuffled[0], 1) == grams(a[1], 1)
