assert round(1 - 2**-0.076, 2) == 0.05
assert round(300 / 175, 1) == 1.7
assert 1400 / 70 == 20
assert round(6 * 175e9 * 300e9 / 1e23, 2) == 3.15
assert round(6 * 70e9 * 1.4e12 / 1e23, 1) == 5.9


def loss(n, d):
    return 1.69 + 406.4 / n**0.34 + 410.7 / d**0.28


assert loss(70e9, 1.4e12) < loss(280e9, 300e9)


def best_ratio(a_, b_, alpha, beta, c=5.76e23):
    n = (alpha * a_ / (beta * b_)) ** (1 / (alpha + beta)) * (c / 6) ** (beta / (alpha + beta))
    return c / 6 / n / n


assert 15 < best_ratio(482.01, 2085.43, 0.3478, 0.3658) < 25
assert (round(0.3478, 2), round(0.3658, 2)) == (0.35, 0.37)
assert best_ratio(406.4, 410.7, 0.34, 0.28) > 60
