import math

tokens = {"positive": [0.6, 0.9], "negative": [0.2, 0.9]}
p = {label: math.prod(steps) for label, steps in tokens.items()}
total = sum(p.values())
assert total < 1
share = {label: v / total for label, v in p.items()}
assert math.isclose(sum(share.values()), 1) and math.isclose(share["positive"], 0.75)
assert "Positive!" not in share
