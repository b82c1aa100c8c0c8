def align(s, u):
    return s**0.5 * u**6


assert align(0.4, 0.7) > 5 * align(0.8, 0.5)


def fits(wh, anchor):
    ratios = [a / b for a, b in zip(wh, anchor)]
    return max(max(r, 1 / r) for r in ratios) < 4


assert fits((39, 10), (10, 10)) and not fits((41, 10), (10, 10)) and not fits((2, 10), (10, 10))
