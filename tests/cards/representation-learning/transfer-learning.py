def bottleneck(cin, width, cout, project):
    conv = cin * width + 9 * width * width + width * cout
    norm = 2 * (width + width + cout)
    return conv + norm + (cin * cout + 2 * cout if project else 0)


def stage(cin, width, blocks):
    cout = 4 * width
    return bottleneck(cin, width, cout, True) + (blocks - 1) * bottleneck(cout, width, cout, False)


stem = 3 * 64 * 49 + 2 * 64
body = stem + stage(64, 64, 3) + stage(256, 128, 4) + stage(512, 256, 6) + stage(1024, 512, 3)
assert body + 2048 * 1000 + 1000 == 25_557_032
assert round(body / 1e6, 1) == 23.5
assert 2048 * 10 + 10 == 20_490
