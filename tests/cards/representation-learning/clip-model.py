import math

torch.manual_seed(0)
img, txt = torch.randn(5, 8, dtype=torch.float64), torch.randn(5, 8, dtype=torch.float64)
log_scale = torch.tensor(math.log(1 / 0.07), dtype=torch.float64)
u, v = img / img.norm(dim=1, keepdim=True), txt / txt.norm(dim=1, keepdim=True)
e = torch.exp(u @ v.T / 0.07)
by_image = -sum(math.log(e[i, i] / e[i].sum()) for i in range(5)) / 5
by_text = -sum(math.log(e[i, i] / e[:, i].sum()) for i in range(5)) / 5
assert abs(clip_loss(img, txt, log_scale).item() - (by_image + by_text) / 2) < 1e-9
assert abs(by_image - by_text) > 1e-3
assert clip_loss(img, img, log_scale) < clip_loss(img, txt, log_scale)
assert math.exp(log_scale) < 100

assert torch.allclose(torch.cdist(u, v) ** 2, 2 - 2 * u @ v.T)
order = torch.argsort(torch.cdist(u, v), dim=1)
assert (order == torch.argsort(u @ v.T, dim=1, descending=True)).all()
