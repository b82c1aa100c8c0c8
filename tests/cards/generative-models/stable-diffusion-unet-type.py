channels, attention, per_level = [320, 640, 1280, 1280], [1, 1, 1, 0], 2
side, sides, skips, encoder = 64, [], 1, 0
for level in range(4):
    sides.append(side)
    skips += per_level
    encoder += per_level * attention[level]
    if level < 3:
        skips += 1
        side //= 2
decoder = sum((per_level + 1) * a for a in attention)
assert sides == [64, 32, 16, 8]
assert skips == 12 == 4 * (per_level + 1)
assert (encoder, decoder) == (6, 9) and encoder + 1 + decoder == 16
assert 64 * 64 == 4096 and round(4096**2 / 1e6, 1) == 16.8
assert (1024 // 8) ** 2 / 4096 == 4
