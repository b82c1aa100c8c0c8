from fractions import Fraction
from itertools import product


def unfair_given_heads(k, coins=100, unfair=1):
    """Counts equally likely outcomes: a coin and a side for each of k tosses."""
    heads = both = 0
    for coin in range(coins):
        sides = ("H", "H") if coin < unfair else ("H", "T")
        for tosses in product(sides, repeat=k):
            if set(tosses) == {"H"}:
                heads += 1
                both += coin < unfair
    return Fraction(both, heads), Fraction(heads, coins * 2**k)


answer, heads = unfair_given_heads(1)
assert answer == Fraction(2, 101) and round(100 * float(answer)) == 2
assert heads == Fraction("0.505") and Fraction("0.01") / heads == answer

prior_odds = Fraction(1, 99)
assert answer / (1 - answer) == 2 * prior_odds

after = [unfair_given_heads(k)[0] for k in range(1, 8)]
assert after == [Fraction(2**k, 2**k + 99) for k in range(1, 8)]
assert [k for k, p in enumerate(after, 1) if p > Fraction(1, 2)] == [7]
assert after[-1] == Fraction(128, 227) and round(float(after[-1]), 2) == 0.56

assert unfair_given_heads(1, coins=2)[0] == Fraction(2, 3)
assert unfair_given_heads(1, unfair=5)[0] == Fraction(10, 105)
