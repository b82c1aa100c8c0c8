import torch

torch.manual_seed(0)
words, patches = 20, (224 // 16) ** 2
d1, d2, dk, dv = 12, 7, 4, 5
text, image = torch.randn(words, d1), torch.randn(patches, d2)
WQ, WK, WV = torch.randn(d1, dk), torch.randn(d2, dk), torch.randn(d2, dv)
A = ((text @ WQ) @ (image @ WK).T / dk**0.5).softmax(-1)
O = A @ (image @ WV)
assert A.shape == (20, 196) and O.shape == (20, dv)
assert A.numel() == 3920
both = torch.cat([text @ WQ, image @ WK])
assert (both @ both.T).numel() == 46656
