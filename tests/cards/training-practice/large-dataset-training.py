import random

image = 224 * 224 * 3
assert round(image * 10**6 / 1e9) == 151
assert round(image * 10**6 * 4 / 1e9) == 602


def stream(labels, size, rng):
    buffer = []
    for label in labels:
        buffer.append(label)
        if len(buffer) == size:
            yield buffer.pop(rng.randrange(size))
    rng.shuffle(buffer)
    yield from buffer


labels = [k for k in range(10) for _ in range(10_000)]
out = list(stream(labels, 1000, random.Random(0)))
assert sorted(out) == labels
assert set(out[:8000]) == {0}

preshuffled = labels[:]
random.Random(1).shuffle(preshuffled)
assert set(list(stream(preshuffled, 1000, random.Random(0)))[:256]) == set(range(10))
