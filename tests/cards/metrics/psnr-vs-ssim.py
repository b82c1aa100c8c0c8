import numpy as np

rng = np.random.default_rng(0)
psnr = lambda mse, m=255: 10 * np.log10(m * m / mse)
assert round(psnr(100), 1) == 28.1
assert round(psnr(50) - psnr(100)) == 3
assert round(psnr(20**2), 1) == 22.1
assert round(psnr(0.01, 255) - psnr(0.01, 1)) == 48

t = np.arange(11) - 5
g = np.exp(-(t**2) / (2 * 1.5**2))
g /= g.sum()


def blur(x):
    x = np.apply_along_axis(np.convolve, 0, x, g, "valid")
    return np.apply_along_axis(np.convolve, 1, x, g, "valid")


def ssim(x, y, m=255):
    c1, c2 = (0.01 * m) ** 2, (0.03 * m) ** 2
    mx, my = blur(x), blur(y)
    vx, vy, cov = blur(x * x) - mx**2, blur(y * y) - my**2, blur(x * y) - mx * my
    light = (2 * mx * my + c1) / (mx**2 + my**2 + c1)
    return (light * (2 * cov + c2) / (vx + vy + c2)).mean()


i, j = np.mgrid[:96, :96]
image = 120 + 40 * np.sin(i / 9) * np.cos(j / 13) + 20 * ((i // 16 + j // 16) % 2)
noise = rng.normal(size=image.shape)
noise *= 20 / np.sqrt(np.mean(noise**2))
shifted, noisy = image + 20, image + noise
assert np.isclose(np.mean((shifted - image) ** 2), np.mean((noisy - image) ** 2))
assert np.isclose(ssim(image, image), 1)
assert ssim(image, shifted) > 0.95 and ssim(image, noisy) < 0.7

texture = rng.uniform(0, 255, (96, 96))
moved = np.roll(texture, 1, 1)
assert psnr(np.mean((moved - texture) ** 2)) < 10 and ssim(texture, moved) < 0.1
assert max(ssim(texture, moved), ssim(image, noisy), ssim(image, 240 - image)) <= 1
