from collections import Counter


def rouge(n, answer, gold):
    grams = lambda t: Counter(zip(*(t.split()[k:] for k in range(n))))
    a, g = grams(answer), grams(gold)
    return sum((a & g).values()) / sum(g.values())


gold = "выручка выросла на пять процентов"
answer = "выручка упала на пять процентов"
assert rouge(1, answer, gold) == 0.8
assert rouge(2, answer, gold) == 0.5
assert rouge(1, gold, gold) == rouge(2, gold, gold) == 1
