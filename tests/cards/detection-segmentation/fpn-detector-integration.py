assert roi_level(224, 224) == 4
assert roi_level(112, 112) == 3 and roi_level(448, 448) == 5
assert roi_level(448, 112) == 4
assert roi_level(16, 16) == 2 and roi_level(2000, 2000) == 5
assert [roi_level(s, s) for s in (111, 112, 223, 447)] == [2, 3, 3, 4]
assert [32 * 2**i for i in range(5)][-1] == 512
