import torch
from torch import nn


def train(seed):
    fix_seed(seed)
    data = torch.utils.data.TensorDataset(torch.randn(64, 4), torch.randn(64, 1))
    net = nn.Sequential(nn.Linear(4, 8), nn.Dropout(0.3), nn.ReLU(), nn.Linear(8, 1))
    sgd = torch.optim.SGD(net.parameters(), lr=0.1)
    for x, y in make_loader(data, seed, batch_size=8):
        sgd.zero_grad()
        nn.functional.mse_loss(net(x), y).backward()
        sgd.step()
    return nn.utils.parameters_to_vector(net.parameters())


assert torch.equal(train(1), train(1))
assert not torch.equal(train(1), train(2))


class Noisy(torch.utils.data.Dataset):
    def __len__(self):
        return 8

    def __getitem__(self, i):
        return i, np.random.rand(), random.random()


def draws(seed):
    loader = make_loader(Noisy(), seed, batch_size=2, num_workers=2)
    return [[column.tolist() for column in batch] for batch in loader]


assert draws(3) == draws(3) != draws(4)
assert torch.are_deterministic_algorithms_enabled()
torch.use_deterministic_algorithms(False)

assert (0.1 + 0.2) + 0.3 != 0.1 + (0.2 + 0.3)
big = torch.tensor([1e8, 1.0, -1e8])
assert (big[0] + big[1]) + big[2] != (big[0] + big[2]) + big[1]
