from itertools import permutations

best = min(sum(cost[i, p[i]] for i in range(3)) for p in permutations(range(3)))
assert total == best == 5
assert list(cost[row, col]) == [1, 2, 2]

left, greedy = cost.astype(float), []
for _ in range(3):
    i, j = np.unravel_index(left.argmin(), left.shape)
    greedy.append(int(cost[i, j]))
    left[i], left[:, j] = np.inf, np.inf
assert sum(greedy) == 6 and sorted(greedy) == [0, 2, 4]

reduced = cost - cost.min(1, keepdims=True)
reduced = reduced - reduced.min(0)
assert reduced.tolist() == [[2, 0, 2], [1, 0, 5], [0, 0, 0]]
rows, cols = [0, 1], [0, 2]
step = reduced[np.ix_(rows, cols)].min()
reduced[np.ix_(rows, cols)] -= step
reduced[2, 1] += step
assert step == 1 and reduced.min() == 0
assert all(reduced[i, j] == 0 for i, j in zip(row, col))

rng = np.random.default_rng(0)
wide = rng.random((3, 6))
i, j = linear_sum_assignment(wide)
assert np.isclose(
    wide[i, j].sum(), min(sum(wide[k, p[k]] for k in range(3)) for p in permutations(range(6), 3))
)
try:
    linear_sum_assignment(np.array([[np.nan, 1.0], [1.0, 2.0]]))
    raise SystemExit("NaN was accepted")
except ValueError:
    pass
