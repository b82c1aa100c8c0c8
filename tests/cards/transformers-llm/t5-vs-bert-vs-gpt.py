d, layers = 768, 12
block = 12 * d * d + 13 * d
bert = layers * block + (30522 + 512 + 2) * d + 2 * d + d * d + d
gpt2 = layers * block + (50257 + 1024) * d + 2 * d
t5 = layers * (12 * d * d + 2 * d) + layers * (16 * d * d + 3 * d) + 2 * d + 32128 * d + 768
assert round(bert / 1e6) in (109, 110)
assert gpt2 == 124_439_808
assert round(t5 / 1e6) == 223
assert 1.9 < t5 / bert < 2.1
assert abs(0.15 + 0.15 / 3 - 0.2) < 1e-12
