import torch
from torch.utils.data import DistributedSampler

per_parameter = {"weights": 2, "gradients": 2, "master": 4, "m": 4, "v": 4}
total = sum(per_parameter.values())
assert total == 16
assert 7e9 * total / 1e9 == 112
assert 7e9 * total / 8 / 1e9 == 14


def idle(stages, micro):
    """Forward half of a pipeline: stage s works on micro-batch m at tick s + m."""
    ticks = max(s + m for s in range(stages) for m in range(micro)) + 1
    busy = {(s, s + m) for s in range(stages) for m in range(micro)}
    return 1 - len(busy) / (stages * ticks)


for stages, micro in ((2, 1), (4, 16), (8, 8)):
    assert abs(idle(stages, micro) - (stages - 1) / (micro + stages - 1)) < 1e-12

# Volume per worker in units of the model: DDP = reduce-scatter + all-gather of gradients;
# full sharding = all-gather of weights twice (forward, backward) + reduce-scatter.
collective = 7 / 8
assert (3 * collective) / (2 * collective) == 1.5

data = list(range(12))
samplers = [DistributedSampler(data, num_replicas=3, rank=r, seed=0) for r in range(3)]
first = [list(s) for s in samplers]
assert sorted(sum(first, [])) == data
assert [list(s) for s in samplers] == first
for s in samplers:
    s.set_epoch(1)
assert [list(s) for s in samplers] != first
