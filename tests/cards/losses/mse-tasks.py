import math

assert math.isclose((0.01 * 1e6) ** 2, 1e8) and math.isclose((0.01 * 1) ** 2, 1e-4)
psnr = [10 * math.log10(255**2 / mse) for mse in (1, 10, 100)]
assert psnr[0] > psnr[1] > psnr[2] and abs(psnr[0] - psnr[1] - 10) < 1e-9
