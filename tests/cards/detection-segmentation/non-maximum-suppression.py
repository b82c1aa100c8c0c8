def overlap(p, q, n=60):
    grid = np.arange(n)
    mask = lambda r: np.outer((grid >= r[1]) & (grid < r[3]), (grid >= r[0]) & (grid < r[2]))
    return (mask(p) & mask(q)).sum() / (mask(p) | mask(q)).sum()


b = np.array([[0, 0, 10, 10], [1, 1, 11, 11], [20, 20, 30, 30]], float)
s = np.array([0.8, 0.9, 0.7])
assert round(overlap(b[0], b[1]), 2) == 0.68
assert nms(b, s, 0.5) == [1, 2]
assert nms(b, s, 0.7) == [1, 0, 2]

crowd = np.array([[0, 0, 16, 10], [4, 0, 20, 10]], float)
assert np.isclose(overlap(*crowd), 0.6)
assert len(nms(crowd, np.array([0.9, 0.8]), 0.5)) == 1
assert len(nms(crowd, np.array([0.9, 0.8]), 0.65)) == 2

rng = np.random.default_rng(0)
low = rng.integers(0, 30, (40, 2))
many = np.hstack([low, low + rng.integers(5, 25, (40, 2))]).astype(float)
score = rng.random(40)
kept = []
for i in np.argsort(-score):
    if all(overlap(many[i], many[j]) <= 0.5 for j in kept):
        kept.append(int(i))
assert nms(many, score) == kept and len(kept) < 40
