import torch


def weights(d):
    return sum(p.numel() for p in torch.nn.LSTM(d, d).parameters())


assert abs(weights(256) / weights(128) - 4) < 0.05


def ntm_weights(slots, width=20, hidden=100):
    key, sharp, gate, shift, power = width, 1, 1, 3, 1
    head = torch.nn.Linear(hidden, key + sharp + gate + shift + power)
    memory = torch.zeros(slots, width)
    k = head(torch.zeros(hidden))[:width]
    assert torch.cosine_similarity(k[None], memory).shape == (slots,)
    return sum(p.numel() for p in head.parameters())


assert ntm_weights(128) == ntm_weights(4096)
