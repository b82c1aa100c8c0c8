n, d, L, B = 32_768, 4096, 32, 1
full = 34 * B * n * d * L
blocks = 2 * B * n * d * L + 34 * B * n * d
assert round(full / 1e9) == 146 and round(blocks / 1e9) == 13
assert round(32 * 128**3 * 4 / 1e6) == 268
assert 7e9 * 16 / 1e9 == 112

# The 34 bytes per token and channel: two norms, attention without its matrix, FFN of width 4d.
norms = 2 * 2
attention = 2 + 2 * 2 + 2 + 2 + 1
ffn = 2 + 8 + 8 + 1
assert norms + attention + ffn == 34
