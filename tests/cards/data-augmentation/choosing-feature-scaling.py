import numpy as np

x = np.r_[0:10, 1000.0]
q1, med, q3 = np.percentile(x, [25, 50, 75])
robust = (x - med) / (q3 - q1)
assert robust[:10].min() == -1 and np.isclose(robust[:10].max(), 0.8) and robust[10] == 199
rare = np.zeros(100_000)
rare[:10] = 1
assert rare.mean() == 1e-4 and round(((rare - rare.mean()) / rare.std())[0]) == 100
heavy = np.exp(np.random.default_rng(0).normal(size=5000))


def skew(v):
    return (((v - v.mean()) / v.std()) ** 3).mean()


assert np.isclose(skew(heavy * 7 + 3), skew(heavy)) and skew(heavy) > 3 > 0.3 > skew(np.log(heavy))
