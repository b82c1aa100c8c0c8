from torch import nn

conv = nn.Conv2d(3, 64, 3)
assert sum(p.numel() for p in conv.parameters()) == 1792
dense = nn.Linear(3 * 224 * 224, 64 * 224 * 224, device="meta")
assert f"{sum(p.numel() for p in dense.parameters()):.1e}" == "4.8e+11"
