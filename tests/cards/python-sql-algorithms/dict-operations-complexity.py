from fractions import Fraction
import os
import subprocess
import sys


def expected_probes(n, m):
    total, alive = Fraction(0), Fraction(1)
    for j in range(n + 1):
        total += alive
        alive *= Fraction(n - j, m - j)
    return total


for m in (8, 64, 256):
    n = 2 * m // 3
    assert 1 < expected_probes(n, m) <= 1 / (1 - Fraction(n, m)) <= 3


class Bad:
    calls = 0

    def __init__(self, v):
        self.v = v

    def __hash__(self):
        return 7

    def __eq__(self, other):
        Bad.calls += 1
        return self.v == other.v


n = 100
bad = {Bad(i): i for i in range(n)}
assert Bad.calls >= n * (n - 1) // 2
Bad.calls = 0
assert Bad(-1) not in bad
assert Bad.calls == n


def copied(n):
    moved, room = 0, 5
    for used in range(n):
        if used == room:
            moved += used
            m = 8
            while m < 3 * used:
                m *= 2
            room = 2 * m // 3
    return moved


assert all(copied(n) < 3 * n for n in range(1, 20000))
assert hash(12345) == 12345


def text_hash(seed):
    env = {**os.environ, "PYTHONHASHSEED": seed}
    run = [sys.executable, "-S", "-c", "print(hash('abc'), hash(5))"]
    return subprocess.run(run, env=env, capture_output=True, text=True, check=True).stdout.split()


one, two = text_hash("1"), text_hash("2")
assert one[0] != two[0] and one[1] == two[1] == "5"
