import math

y1, s1 = beam(1)
y2, s2 = beam(2)
assert (y1, round(math.exp(s1), 6)) == ("Ac", 0.33)
assert (y2, round(math.exp(s2), 6)) == ("Bc", 0.36)
exact = max((P[""][a] * P[a][b], a + b) for a in P[""] for b in P[a])
assert exact[1] == "Bc" and abs(exact[0] - 0.36) < 1e-12

lost = {
    "": {"A": 0.5, "B": 0.4, "C": 0.1},
    "A": {"p": 0.34, "q": 0.33, "r": 0.33},
    "B": {"p": 0.5, "q": 0.5},
    "Ap": {"z": 1.0},
    "Bp": {w: 0.25 for w in "stuv"},
    "Bq": {w: 0.25 for w in "stuv"},
}
assert beam(1, 3, lost)[0] == "Apz"
assert beam(1, 3, lost)[1] > beam(2, 3, lost)[1]
