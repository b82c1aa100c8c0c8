merges = bpe({"low": 5, "lower": 2, "newest": 6, "widest": 3}, 5)
assert merges == ["es", "est", "est_", "lo", "low"]
assert join(("a", "a", "a"), ("a", "a")) == ("aa", "a")
assert count({("a", "b", "a", "b"): 3}) == {("a", "b"): 6, ("b", "a"): 3}


def encode(word, pairs):
    w = (*word, "_")
    for p in pairs:
        w = join(w, p)
    return w


pairs = [("e", "s"), ("es", "t"), ("est", "_"), ("l", "o"), ("lo", "w")]
assert encode("lowest", pairs) == ("low", "est_")
assert 256 + 50_000 + 1 == 50_257
assert len("Привет".encode()) == 2 * len("Привет")
