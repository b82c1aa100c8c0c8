import numpy as np

index = np.arange(196).reshape(14, 14)
assert index[5, 6] - index[5, 5] == 1 and index[6, 5] - index[5, 5] == 14
assert np.argwhere(index == 13).tolist() == [[0, 13]]
assert np.argwhere(index == 14).tolist() == [[1, 0]]
assert np.argwhere(index == 30).tolist() == [[2, 2]]
wide = np.arange(576).reshape(24, 24)
assert np.argwhere(wide == 30).tolist() == [[1, 6]]
assert index[4, 13] - index[4, 0] == index[5, 3] - index[4, 4] == 13

rows, cols = torch.meshgrid(
    torch.arange(14.0), torch.arange(14.0), indexing="ij"
)
pos = torch.stack((rows, cols), -1).reshape(196, 2)
pos = torch.cat((torch.full((1, 2), -7.0), pos))
assert torch.allclose(resize_pos(pos, 14), pos, atol=1e-4)
big = resize_pos(pos, 24)
assert big.shape == (577, 2) and (big[0] == -7).all()
grid = big[1:].reshape(24, 24, 2)
assert (grid[..., 0].std(1) < 1e-4).all() and (grid[..., 1].std(0) < 1e-4).all()
inner = grid[3:-3, 0, 0].diff()
assert torch.allclose(inner, torch.full_like(inner, 14 / 24), atol=0.1)
row = F.interpolate(
    pos[1:].T[None], 576, mode="linear", align_corners=False
)[0].T.reshape(24, 24, 2)
assert row[..., 1].std(0).max() > 1
