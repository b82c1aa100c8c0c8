import selectors
import time


class Jump(selectors.DefaultSelector):
    now = 0.0

    def select(self, timeout=None):
        self.now += timeout or 0
        return super().select(0)


class Virtual(asyncio.SelectorEventLoop):
    """A loop whose clock jumps to the next timer: no real waiting."""

    def __init__(self):
        self.jump = Jump()
        super().__init__(self.jump)

    def time(self):
        return self.jump.now


def virtual(coro):
    with asyncio.Runner(loop_factory=Virtual) as runner:
        got = runner.run(coro)
        return got, runner.get_loop().time()


assert result == ["a", "b"]
assert log[:2] == ["start a", "start b"]
assert sorted(log[2:]) == ["end a", "end b"]
log.clear()
again, took = virtual(main())
assert again == ["a", "b"] and abs(took - 0.05) < 1e-3
assert log == ["start a", "start b", "end b", "end a"]


async def together():
    await asyncio.gather(fetch("p", 0.05), fetch("q", 0.05))


async def grouped():
    async with asyncio.TaskGroup() as group:
        group.create_task(fetch("p", 0.05))
        group.create_task(fetch("q", 0.05))


async def in_turn():
    await fetch("p", 0.05)
    await fetch("q", 0.05)


assert abs(virtual(together())[1] - 0.05) < 1e-3
assert abs(virtual(grouped())[1] - 0.05) < 1e-3
assert abs(virtual(in_turn())[1] - 0.1) < 1e-3

coroutine = fetch("c", 0)
assert "start c" not in log
coroutine.close()


async def pair(wait):
    marks = []

    async def one():
        marks.append("start")
        if wait == "block":
            time.sleep(0.01)
        elif wait == "thread":
            await asyncio.to_thread(time.sleep, 0.05)
        else:
            await asyncio.sleep(0.05)
        marks.append("end")

    await asyncio.gather(one(), one())
    return marks


apart = ["start", "start", "end", "end"]
assert asyncio.run(pair("block")) == ["start", "end"] * 2
assert asyncio.run(pair("thread")) == apart
assert asyncio.run(pair("await")) == apart

order = []


async def ready():
    pass


async def no_switch(name):
    order.append(name)
    await ready()
    order.append(name)


async def two():
    await asyncio.gather(no_switch("a"), no_switch("b"))


asyncio.run(two())
assert order == ["a", "a", "b", "b"]
