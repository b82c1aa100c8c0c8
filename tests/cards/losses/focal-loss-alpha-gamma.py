import torch


def focal(p, gamma):
    p = torch.tensor(p, dtype=torch.float64)
    return -((1 - p) ** gamma) * p.log()


def drop(p, gamma):
    return (focal(p, 0.0) / focal(p, gamma)).item()


assert round(drop(0.9, 2.0)) == 100 and 950 < drop(0.968, 2.0) < 1000
assert round(drop(0.5, 2.0), 6) == 4
assert round(1 / drop(0.9, 0.5), 2) == 0.32 and abs(1 / drop(0.9, 5.0) - 1e-5) < 1e-9

alpha = 0.25
assert alpha < 1 - alpha
assert torch.isclose(1 / (focal(0.5, 2.0) / focal(0.5, 0.0)), torch.tensor(4.0).double())
