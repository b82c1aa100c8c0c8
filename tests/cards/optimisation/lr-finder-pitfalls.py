import numpy as np

beta, n = 0.98, 100
m = 0.0
for i in range(n):
    m = beta * m + (1 - beta) * i
lag = (n - 1) - m / (1 - beta**n)
assert round(lag) == 34
j = np.arange(n)
assert np.isclose(lag, (j * beta**j).sum() / (beta**j).sum())
j = np.arange(5000)
assert np.isclose((j * beta**j).sum() / (beta**j).sum(), beta / (1 - beta))
assert np.isclose(beta / (1 - beta), 49)
