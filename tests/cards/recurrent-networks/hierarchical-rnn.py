def steps(n_segments, length):
    # Edges from the first token to the document vector: words, then segments.
    inside = length - 1
    above = n_segments - 1
    return inside + 1 + above


assert steps(20, 50) == 69 <= 70
assert 20 * 50 == 1000
