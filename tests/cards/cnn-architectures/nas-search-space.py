from itertools import combinations, product
from math import comb, prod

cell = prod(comb(j + 1, 2) * 7**2 for j in range(1, 5))
assert cell == 180 * 7**8
assert round(cell / 1e9, 2) == 1.04
assert 1e18 < cell**2 < 1.1e18


def cells(nodes, operations):
    """Counts by listing: two different earlier nodes, one operation on each edge."""
    choices = [
        list(product(combinations(range(j + 1), 2), product(range(operations), repeat=2)))
        for j in range(1, nodes + 1)
    ]
    return sum(1 for _ in product(*choices))


assert cells(3, 2) == prod(comb(j + 1, 2) * 2**2 for j in range(1, 4))
assert 5**6 == 15_625
edges = len(list(combinations(range(4), 2)))
assert edges == 6
