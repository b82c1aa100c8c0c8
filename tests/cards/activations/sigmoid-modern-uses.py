import torch

torch.manual_seed(0)
cell = torch.nn.LSTMCell(3, 4)
x, h, c = torch.randn(2, 3), torch.randn(2, 4), torch.randn(2, 4)
gates = x @ cell.weight_ih.T + cell.bias_ih + h @ cell.weight_hh.T + cell.bias_hh
i, f, g, o = gates.chunk(4, 1)
memory = f.sigmoid() * c + i.sigmoid() * g.tanh()
output = o.sigmoid() * memory.tanh()
real_output, real_memory = cell(x, (h, c))
assert torch.allclose(memory, real_memory, atol=1e-6)
assert torch.allclose(output, real_output, atol=1e-6)

z = torch.randn(50)
assert torch.allclose(torch.nn.functional.silu(z), z * torch.sigmoid(z))
