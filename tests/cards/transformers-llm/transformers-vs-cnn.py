def patches(side):
    return (side // 16) ** 2


assert (patches(224), patches(1024)) == (196, 4096)
assert round(patches(1024) ** 2 / patches(224) ** 2) == 437
