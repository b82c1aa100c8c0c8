import math

short, long = [0.5] * 2, [0.7] * 4


def score(ps):
    return sum(map(math.log, ps))


def gnmt(ps, a):
    return score(ps) / ((5 + len(ps)) / 6) ** a


assert round(score(short), 2) == -1.39 and round(score(long), 2) == -1.43
assert round(score(short) / 2, 2) == -0.69 and round(score(long) / 4, 2) == -0.36
assert score(short) > score(long) and score(short) / 2 < score(long) / 4
assert gnmt(short, 0) == score(short) and gnmt(long, 0) == score(long)
assert gnmt(short, 0.6) < gnmt(long, 0.6)
