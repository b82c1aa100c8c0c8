words = "мама вчера купила в магазине свежий хлеб".split()
x, y = corrupt(words, [(1, 3), (5, 6)])
assert " ".join(x) == "мама <0> в магазине <1> хлеб"
assert " ".join(y) == "<0> вчера купила <1> свежий <2>"

n, r, mu = 568, 0.15, 3
noise = round(n * r)
spans = round(noise / mu)
lengths = [noise // spans + (k < noise % spans) for k in range(spans)]
gap = (n - noise) // spans
cuts, at = [], 0
for length in lengths:
    at += gap
    cuts.append((at, at + length))
    at += length
x, y = corrupt(list(range(n)), cuts)
assert sum(lengths) == noise and len(x) + 1 == 512
assert len(y[:-1]) + 1 == 114
assert abs(len(x) / n - 0.9) < 0.01 and abs(len(y) / n - 0.2) < 0.01
assert abs(1 - r + r / mu - 0.9) < 1e-12 and abs(r + r / mu - 0.2) < 1e-12
