assert type(a) is Child
assert type(b) is Base
assert type(Child().build()) is Child
assert type(Child().build_static()) is Base
assert Child.build.__self__ is Child
assert Child.build_static is Base.__dict__["build_static"].__func__
from datetime import datetime

class Stamp(datetime):
    pass

assert type(Stamp.fromtimestamp(0)) is Stamp
assert type({}.fromkeys("ab")) is dict
for name in ("build", "build_static"):
    assert hasattr(type(Base.__dict__[name]), "__get__")
