u1 = hop(word["мяч"])
u2 = hop(u1)
assert names[u1.argmax()] == "Джон" and names[u2.argmax()] == "сад"
assert u1[names.index("сад")] < 0.01
assert m.shape == v.shape == (3, 5)
anna = hop(word["Анна"])
assert names[anna.argmax()] == "дом"

late = hop(hop(u1))
assert late.max() < 0.9
