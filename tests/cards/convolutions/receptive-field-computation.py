assert (r, j, width) == (27, 4, 27)


def field(spec):
    r = j = 1
    steps = []
    for k, s, d in spec:
        r += d * (k - 1) * j
        j *= s
        steps.append((r, j))
    return steps


assert field([(7, 2, 1), (3, 2, 1), (3, 1, 1)]) == [(7, 2), (11, 4), (19, 4)]
assert field([(3, 1, 1), (1, 1, 1)])[-1][0] == 3
assert field([(3, 1, 1), (3, 2, 1)])[-1][0] == field([(3, 1, 1), (3, 1, 1)])[-1][0]
