assert tok.shape == same.shape == (2, 196, 768)
assert torch.allclose(tok, same, atol=1e-4)
assert sum(q.numel() for q in conv.parameters()) == 590_592
assert x.shape[-1] == 768
assert 224**2 == 50_176 and round(224**4 / 1e9, 1) == 2.5 and 196**2 == 38_416
assert ((224 // 8) ** 2) ** 2 / ((224 // 16) ** 2) ** 2 == 2**4

wrong = conv(img).reshape(2, 196, 768)
assert wrong.shape == tok.shape and not torch.allclose(wrong, tok, atol=1e-2)
assert torch.equal(tok, conv(img).flatten(2).transpose(1, 2))
assert conv(torch.randn(1, 3, 230, 230)).shape[-2:] == (14, 14)
