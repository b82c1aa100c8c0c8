n, d, dk, w, r = 32768, 4096, 128, 1024, 128
h = d // dk
full = h * (n * dk * n + n * n * dk)
window = h * n * (dk * w + w * dk)
linear = h * (r * n * dk + n * r * dk)
assert full == 2 * n**2 * d and window == 2 * n * w * d and linear == 2 * n * r * d
assert full / window == 32 and full / linear == 256
