from collections import deque


def depth(n, w, hub=None):
    distance, queue = {0: 0}, deque([0])
    while queue:
        i = queue.popleft()
        seen = range(max(0, i - w // 2), min(n, i + w // 2 + 1))
        if i == hub:
            seen = range(n)
        elif hub is not None:
            seen = [*seen, hub]
        for j in seen:
            if j not in distance:
                distance[j] = distance[i] + 1
                queue.append(j)
    return distance[n - 1]


n, w = 4096, 512
assert depth(n, w) == 16 == -(-2 * (n - 1) // w)
assert depth(n, w, hub=n // 2) == 2
