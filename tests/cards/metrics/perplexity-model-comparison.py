import numpy as np

nll, chars = 1000, 2000
assert round(np.exp(nll / 400)) == 12 and round(np.exp(nll / 250)) == 55
assert round(nll / chars / np.log(2), 2) == 0.72
for tokens in (400, 250):
    assert np.isclose(np.log2(np.exp(nll / tokens)) * tokens / chars, nll / chars / np.log(2))

rng = np.random.default_rng(0)
order = np.zeros(4001, int)
table = rng.dirichlet(np.full(12, 0.1), 12)
for i in range(1, len(order)):
    order[i] = rng.choice(12, p=table[order[i - 1]])
share = np.bincount(order, minlength=12) / len(order)
known = -np.log(table[order[:-1], order[1:]])
blind = known.copy()
blind[::8] = -np.log(share[order[1::8]])
assert np.exp(blind.mean()) > 1.05 * np.exp(known.mean())

words = rng.zipf(1.5, 5000)
words = words[words < 200]


def unigram(w):
    p = np.bincount(w) / len(w)
    return np.exp(-np.log(p[w]).mean())


assert unigram(np.where(words > 20, 21, words)) < unigram(words)
