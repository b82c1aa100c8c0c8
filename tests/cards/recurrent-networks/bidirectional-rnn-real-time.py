block, ahead, frame = 30, 20, 10
arrival = [frame * (i + 1) for i in range(block + ahead)]
assert arrival[-1] - arrival[0] == 490 == (block + ahead - 1) * frame
total = 30 * block
processed = sum(len(range(s, s + block + ahead)) for s in range(0, total, block))
assert round(processed / total, 2) == 1.67
