from torch import nn

d, h = 512, 8


def matrices(layer):
    return sum(w.numel() for w in layer.parameters() if w.dim() == 2)


encoder = nn.TransformerEncoderLayer(d, h, 4 * d)
decoder = nn.TransformerDecoderLayer(d, h, 4 * d)
assert matrices(encoder) == 12 * d**2 and matrices(decoder) == 16 * d**2
assert matrices(encoder.self_attn) == 4 * d**2
ffn = matrices(encoder.linear1) + matrices(encoder.linear2)
assert ffn == 8 * d**2 and 3 * ffn == 2 * matrices(encoder)
total = 6 * matrices(encoder) + 6 * matrices(decoder)
assert round(total / 1e6, 1) == 44.0


def flops(n):
    linear = 2 * n * matrices(encoder)
    attention = 2 * h * 2 * n * n * (d // h)
    return linear, attention


linear, attention = flops(6 * d)
assert linear == attention
linear, attention = flops(6 * d - 1)
assert linear > attention
