import math

import numpy as np

bits = np.finfo(np.float16).nmant + 1
assert 3.0 < bits * math.log10(2) < 3.5
assert np.float16(1000.4) == 1000.5
