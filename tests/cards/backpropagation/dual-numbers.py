import math

import torch

assert (y.a, y.b) == (8.0, 12.0)
assert math.isclose(z.a, 2 * math.sin(2))
assert math.isclose(z.b, math.sin(2) + 2 * math.cos(2))

p = Dual(3.0, 5.0) * Dual(7.0, 11.0)
assert (p.a, p.b) == (21.0, 3 * 11 + 5 * 7)
total = Dual(3.0, 5.0) + Dual(7.0)
assert (total.a, total.b) == (10.0, 5.0)

g = lambda x, y: x * x * y + x
seeded = g(Dual(2.0, 0.3), Dual(5.0, -0.7))
_, directional = torch.func.jvp(
    g,
    (torch.tensor(2.0, dtype=torch.float64), torch.tensor(5.0, dtype=torch.float64)),
    (torch.tensor(0.3, dtype=torch.float64), torch.tensor(-0.7, dtype=torch.float64)),
)
assert math.isclose(seeded.b, directional.item())


def slope(f, at):
    return f(Dual(at, 1.0)).b


# d/dx [x * d/dy (x + y)] at 1 is 1; one shared epsilon gives 2.
outer = Dual(1.0, 1.0)
inner = outer + Dual(1.0, 1.0)
confused = outer * Dual(inner.b)
assert confused.b == 2
assert slope(lambda x: x * Dual(1.0), 1.0) == 1
