import math

import sympy


def derive(e):
    """Textbook rules on trees ('x',), ('num',), ('sin', a), ('cos', a), ('*', a, b), ('+', a, b)."""
    if e[0] == "x":
        return ("num",)
    if e[0] == "sin":
        return ("*", ("cos", e[1]), derive(e[1]))
    a, b = e[1:]
    return ("+", ("*", derive(a), b), ("*", a, derive(b)))


def size(e):
    return 1 + sum(size(part) for part in e[1:])


u = ("x",)
for _ in range(10):
    u = ("*", u, ("sin", u))
assert size(derive(u)) == 47104


class Count:
    ops = 0


def op(value):
    Count.ops += 1
    return value


def forward_mode(x, steps):
    u, du = x, 1.0
    for _ in range(steps):
        s = op(math.sin(u))
        c = op(math.cos(u))
        uc = op(u * c)
        factor = op(s + uc)
        du = op(factor * du)
        u = op(u * s)
    return u, du


_, slope = forward_mode(1.3, 10)
assert Count.ops == 60

x = sympy.Symbol("x")
expr = x
for _ in range(4):
    expr = expr * sympy.sin(expr)
exact = float(sympy.diff(expr, x).subs(x, 1.3))
assert math.isclose(forward_mode(1.3, 4)[1], exact, rel_tol=1e-12)
