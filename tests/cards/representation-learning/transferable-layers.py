def bottleneck(cin, width, cout, project):
    conv = cin * width + 9 * width * width + width * cout
    norm = 2 * (width + width + cout)
    return conv + norm + (cin * cout + 2 * cout if project else 0)


def stage(cin, width, blocks):
    cout = 4 * width
    return bottleneck(cin, width, cout, True) + (blocks - 1) * bottleneck(cout, width, cout, False)


stages = [stage(64, 64, 3), stage(256, 128, 4), stage(512, 256, 6), stage(1024, 512, 3)]
body = 3 * 64 * 49 + 2 * 64 + sum(stages)
assert body == 23_508_032
assert round(100 * stages[-1] / body) == 64
