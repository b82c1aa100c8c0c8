direct = 28 * 28 * 5 * 5 * 192 * 32
reduced = 28 * 28 * (192 * 16 + 5 * 5 * 16 * 32)
assert round(direct / 1e6, 1) == 120.4 and round(reduced / 1e6, 1) == 12.4
assert round(100 * 512 / (9 + 512)) == 98

plan = [(64, 1), (128, 2), (128, 1), (256, 2), (256, 1), (512, 2)]
plan += [(512, 1)] * 5 + [(1024, 2), (1024, 1)]
side, c = 112, 32
mac = {"stem": 112 * 112 * 9 * 3 * 32, "dw": 0, "pw": 0, "fc": 1024 * 1000}
par = {"stem": 9 * 3 * 32, "dw": 0, "pw": 0, "fc": 1024 * 1000}
for out, s in plan:
    side //= s
    mac["dw"] += side**2 * 9 * c
    par["dw"] += 9 * c
    mac["pw"] += side**2 * c * out
    par["pw"] += c * out
    c = out
assert side == 7 and 565e6 < sum(mac.values()) < 572e6
assert round(100 * mac["pw"] / sum(mac.values())) == 95
assert round(100 * par["pw"] / sum(par.values())) == 75
