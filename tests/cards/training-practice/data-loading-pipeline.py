import warnings

import torch
from torch.utils.data import DataLoader, IterableDataset, get_worker_info

warnings.filterwarnings("ignore", message=".*worker processes in total")


def step_time(workers, t_d, t_g, steps=400):
    """Workers prepare batches in turn; the GPU takes them in order."""
    free, gpu = [0.0] * workers, 0.0
    start = None
    for step in range(steps):
        free[step % workers] += t_d
        gpu = max(gpu, free[step % workers]) + t_g
        if step == steps // 2 - 1:
            start = gpu
    return (gpu - start) / (steps - steps // 2)


def sequential(t_d, t_g):
    clock = 0.0
    for _ in range(10):
        clock += t_d
        clock += t_g
    return clock / 10


assert abs(sequential(80, 20) - 100) < 1e-9
for workers in (1, 2, 4, 5):
    assert abs(step_time(workers, 80, 20) - max(80 / workers, 20)) < 0.5
assert abs(step_time(4, 80, 20) - step_time(5, 80, 20)) < 0.5
assert step_time(3, 80, 20) > 26


class Whole(IterableDataset):
    def __iter__(self):
        return iter(range(10))


class Split(IterableDataset):
    def __iter__(self):
        info = get_worker_info()
        return iter(range(info.id, 10, info.num_workers))


def seen(dataset):
    loader = DataLoader(dataset, batch_size=5, num_workers=4, prefetch_factor=2)
    return sorted(torch.cat(list(loader)).tolist())


assert seen(Whole()) == sorted(list(range(10)) * 4)
assert seen(Split()) == list(range(10))
