import numpy as np


def hard_share(easy, hard, gamma):
    ell = lambda p: -((1 - p) ** gamma) * np.log(p)
    return hard * ell(0.1) / (hard * ell(0.1) + easy * ell(0.95))


assert hard_share(1000, 1, 0) < 0.05 and hard_share(1000, 1, 2) > 0.9
assert hard_share(10, 1, 0) > 0.8
