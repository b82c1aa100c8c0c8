import math
import random
from functools import cmp_to_key

rng = random.Random(0)


def count(data):
    calls = 0

    def cmp(a, b):
        nonlocal calls
        calls += 1
        return (a > b) - (a < b)

    assert sorted(data, key=cmp_to_key(cmp)) == sorted(data)
    return calls


n = 512
assert count(range(n)) == n - 1
mixed = rng.sample(range(n), n)
assert 0.9 * math.log2(math.factorial(n)) < count(mixed) < n * math.log2(n)


def quick(a, pick):
    if len(a) < 2:
        return 0
    p = a[pick(len(a))]
    less = [x for x in a if x < p]
    more = [x for x in a if x > p]
    return len(a) - 1 + quick(less, pick) + quick(more, pick)


assert quick(list(range(300)), lambda m: 0) == 300 * 299 // 2
assert quick(list(range(300)), rng.randrange) < 4 * 300 * math.log2(300)


def insertion(a):
    a, steps = list(a), 0
    for i in range(1, len(a)):
        j = i
        while j:
            steps += 1
            if a[j - 1] <= a[j]:
                break
            a[j - 1], a[j] = a[j], a[j - 1]
            j -= 1
    return steps


assert insertion(range(n)) == n - 1
assert insertion(range(n, 0, -1)) == n * (n - 1) // 2
for m in (10**3, 10**5):
    bits = math.lgamma(m + 1) / math.log(2)
    assert 0.8 < bits / (m * math.log2(m)) < 1
pairs = [(rng.randrange(5), i) for i in range(100)]
assert sorted(pairs, key=lambda p: p[0]) == sorted(pairs)
