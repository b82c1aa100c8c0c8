import dis
import sysconfig
import threading

assert interval == 0.005
if not sysconfig.get_config_var("Py_GIL_DISABLED"):
    assert gil is True


def bump():
    global x
    x += 1


ops = [i.opname for i in dis.get_instructions(bump)]
load = next(k for k, o in enumerate(ops) if o.startswith("LOAD_GLOBAL"))
add = next(k for k, o in enumerate(ops) if o.startswith(("BINARY_OP", "INPLACE")))
store = next(k for k, o in enumerate(ops) if o == "STORE_GLOBAL")
assert load < add < store

x = 0
both = threading.Barrier(2)


def torn():
    global x
    old = x
    both.wait()
    x = old + 1


pair = [threading.Thread(target=torn) for _ in range(2)]
for p in pair:
    p.start()
for p in pair:
    p.join()
assert x == 1
