import torch

s = torch.tensor([2.0, 1.0, 0.0])
after = s.softmax(0)[:2]
before = (s + torch.tensor([0.0, 0.0, float("-inf")])).softmax(0)
assert [round(x, 3) for x in after.tolist()] == [0.665, 0.245]
assert round(after.sum().item(), 3) == 0.910
assert [round(x, 3) for x in before.tolist()] == [0.731, 0.269, 0.0]
assert before[2] == 0
moved = torch.tensor([2.0, 1.0, 3.0])
assert not torch.allclose(moved.softmax(0)[:2], after, atol=0.1)
moved[2] = float("-inf")
assert torch.equal(moved.softmax(0), before)

a, b = torch.ones(4, 4).tril().bool(), torch.tensor([True, True, False, True])
for i in range(4):
    for j in range(4):
        assert (a & b)[i, j] == (j <= i and j != 2)
