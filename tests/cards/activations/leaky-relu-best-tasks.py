assert round(1 / 5.5, 2) == 0.18
