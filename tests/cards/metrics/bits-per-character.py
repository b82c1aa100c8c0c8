import numpy as np

assert 2**1.0 == 2
assert round(2.8 / np.log(2) / 4, 2) == 1.01 and round(np.log(2), 3) == 0.693
assert f"{np.log2(27):.2f}" == "4.75"

tokens = ["ab", "cd", "abc", "d"]
p = np.array([0.2, 0.05, 0.1, 0.3])
chars = sum(map(len, tokens))
loss = -np.log(p).mean()
assert np.isclose(-np.log2(p.prod()) / chars, loss / np.log(2) * len(tokens) / chars)
p = np.array([0.5, 0.25, 0.8])
assert np.isclose(2 ** (-np.log2(p).mean()), p.prod() ** (-1 / 3))

text = "Язык модели проверяют на отложенном тексте, который она не видела."
ratio = len(text.encode()) / len(text)
assert 1.75 < ratio < 2 and len("я".encode()) == 2
