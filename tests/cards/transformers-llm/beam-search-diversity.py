import math

P = {
    "": {"A": 0.7, "B": 0.3},
    "A": {"p": 0.4, "q": 0.35, "r": 0.25},
    "B": {"p": 0.5, "q": 0.3, "r": 0.2},
}
full = {a + b: math.log(P[""][a]) + math.log(P[a][b]) for a in P[""] for b in P[a]}
top = sorted(full, key=full.get, reverse=True)[:3]
assert {y[0] for y in top} == {"A"}


def diverse(groups, lam):
    out = [("", 0.0)] * groups
    for _ in range(2):
        used, nxt = [], []
        for y, s in out:
            def key(w):
                return s + math.log(P[y][w]) - lam * used.count(w)

            w = max(P[y], key=key)
            nxt.append((y + w, key(w)))
            used.append(w)
        out = nxt
    return [y for y, _ in out]


assert diverse(2, 0.0) == ["Ap", "Ap"]
assert len({y[0] for y in diverse(2, 1.0)}) == 2
