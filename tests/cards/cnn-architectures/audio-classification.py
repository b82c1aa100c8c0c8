import math

sr, n, hop = 32_000, 1024, 320
t = torch.arange(10 * sr) / sr
spec = log_mel(torch.sin(2 * math.pi * 1000 * t))
assert spec.shape == (64, 997)
assert (10 * sr - n) // hop + 1 == 997
assert n / sr == 0.032 and hop / sr == 0.01

# A pure tone must light up the band whose centre is nearest in mel.
def mel(f):
    return 2595 * math.log10(1 + f / 700)


for tone in (300.0, 1000.0, 4000.0, 9000.0):
    band = log_mel(torch.sin(2 * math.pi * tone * t[:sr])).mean(1).argmax().item()
    centre = (band + 1) * mel(sr / 2) / 65
    assert abs(centre - mel(tone)) <= mel(sr / 2) / 65
assert abs(mel(1000) - 1000) < 1

# No band is empty: white noise gives every one of them energy.
torch.manual_seed(0)
assert log_mel(torch.randn(sr)).mean(1).min() > 0
