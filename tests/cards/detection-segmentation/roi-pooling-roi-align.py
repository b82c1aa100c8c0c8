assert round(203 / 16, 2) == 12.69 and round(203 / 16) * 16 - 203 == 5
assert max(abs(round(c / 16) * 16 - c) for c in range(1000)) == 8
square = np.array([[0.0, 10.0], [20.0, 30.0]])
assert sample(square, 0.25, 0.75) == 12.5

rng = np.random.default_rng(0)
f = rng.normal(size=(20, 24))
from scipy.ndimage import map_coordinates

for y, x in rng.uniform(0, 18, (20, 2)):
    assert np.isclose(sample(f, y, x), map_coordinates(f, [[y], [x]], order=1)[0])

yy, xx = np.mgrid[0:20, 0:24].astype(float)
plane = 2 * xx + 3 * yy
box = (3.3, 2.6, 17.3, 16.6)
out = roi_align(plane, box)
assert out.shape == (7, 7)
for i in range(7):
    for j in range(7):
        cx = box[0] + (j + 0.5) * 2 - 0.5
        cy = box[1] + (i + 0.5) * 2 - 0.5
        assert np.isclose(out[i, j], 2 * cx + 3 * cy)
assert not np.allclose(roi_align(f, box), roi_align(f, np.round(box)))
