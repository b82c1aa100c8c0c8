import numpy as np

rng = np.random.default_rng(0)
truth = np.array([0.5, 0.3, 0.2])
sharper = [np.array([0.34, 0.33, 0.33]), np.array([0.45, 0.3, 0.25]), truth]
loss = [-(truth * np.log(q)).sum() for q in sharper]
assert loss[0] > loss[1] > loss[2]
assert len({int(q.argmax()) for q in sharper}) == 1

p = rng.uniform(0.1, 0.9, 40)
ppl = np.exp(-np.log(p).mean())
assert np.isclose(40 * np.log2(ppl), -np.log2(p).sum())

follow = np.array([[0.05, 0.95], [0.3, 0.7]])
loop = np.full(30, follow[1, 1])
sampled, state = [], 0
for u in rng.random(3000):
    step = int(u > follow[state, 0])
    sampled.append(follow[state, step])
    state = step
assert np.exp(-np.log(loop).mean()) < np.exp(-np.log(sampled).mean())
