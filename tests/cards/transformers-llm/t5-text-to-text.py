d, ff, layers, vocab, heads = 768, 3072, 12, 32128, 12
attention, ffn = 4 * d * d, 2 * d * ff
encoder = layers * (attention + ffn + 2 * d) + d
decoder = layers * (2 * attention + ffn + 3 * d) + d
total = encoder + decoder + vocab * d + 2 * 32 * heads
assert total == 222_903_552 and abs(total / 220e6 - 1) < 0.02
assert f"{round(2.57 / 0.2) * 0.2:.1f}" == "2.6"
