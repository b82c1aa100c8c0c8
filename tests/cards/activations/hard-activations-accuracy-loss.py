import numpy as np

z = np.linspace(-8, 8, 1600001)
sig = 1 / (1 + np.exp(-z))
hsig = np.clip(z + 3, 0, 6) / 6
worst = np.abs(hsig - sig).max()
assert round(worst, 3) == 0.069
assert round(np.abs(z * (hsig - sig)).max(), 3) == 0.142
assert round(worst * 255) == 18
assert round(1 / (1 + np.exp(-3)) * (1 - 1 / (1 + np.exp(-3))), 3) == 0.045

density = np.exp(-z**2 / 2) / np.sqrt(2 * np.pi)
d = z * (hsig - sig)
mean = np.trapezoid(d * density, z)
rms = np.sqrt(np.trapezoid(d**2 * density, z) / np.trapezoid((z * sig) ** 2 * density, z))
assert round(rms, 2) == 0.09 and round(mean, 2) == -0.04

onnx = np.clip(0.2 * z + 0.5, 0, 1)
assert np.abs(onnx - hsig).max() > 0.08
