"""Runs the code that stands on cards, and the checks of what cards claim.

tests/cards/<topic>/<id>.py is the check of cards/answers/<topic>/<id>.md: a plain script of
asserts. The card's ```python block is executed first, in the same namespace; a ```sql block is
given to the check as the string SQL. A card with code but no check fails, and so does a check
whose card is gone. One card is one test.
"""

import contextlib
import io
import os
import re
import signal
import sys
import traceback
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
CARDS = ROOT / "cards" / "answers"
CHECKS = ROOT / "tests" / "cards"
BLOCK = re.compile(r"^```(python|sql)[^\n]*\n(.*?)^```", re.MULTILINE | re.DOTALL)
SECONDS_PER_CARD = 60
WORKERS = 2


class Outcome(NamedTuple):
    name: str
    kind: str  # passed | failed | skipped
    said: str


def main(names: list[str]) -> int:
    cards = [name for name in all_cards() if not names or is_named(name, names)]
    if not cards:
        print(f"no card with code or a check among: {', '.join(names) or 'all'}")
        return 1
    # One thread each: two workers on two cores, and the same sums on every machine.
    os.environ.update(OMP_NUM_THREADS="1", MKL_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1")
    with ProcessPoolExecutor(WORKERS) as pool:
        outcomes = list(pool.map(try_card, cards))
    for outcome in outcomes:
        if outcome.kind != "passed":
            print(f"{outcome.kind}: {outcome.name}\n{outcome.said.rstrip()}\n")
    count = {
        kind: sum(each.kind == kind for each in outcomes)
        for kind in ("passed", "failed", "skipped")
    }
    print(f"{count['passed']} passed, {count['failed']} failed, {count['skipped']} skipped")
    return 1 if count["failed"] else 0


def all_cards() -> list[str]:
    """Names `topic/id` of every card with a code block and of every check."""
    with_code = [
        card.relative_to(CARDS).with_suffix("").as_posix()
        for card in CARDS.glob("*/*.md")
        if BLOCK.search(card.read_text("utf-8"))
    ]
    checks = [
        check.relative_to(CHECKS).with_suffix("").as_posix() for check in CHECKS.glob("*/*.py")
    ]
    return sorted({*with_code, *checks})


def is_named(card: str, names: list[str]) -> bool:
    topic, _, slug = card.partition("/")
    return topic in names or slug in names or card in names


def try_card(name: str) -> Outcome:
    card, check = CARDS / f"{name}.md", CHECKS / f"{name}.py"
    if not card.exists():
        return Outcome(name, "failed", f"{relative(check)}: its card {relative(card)} is gone")
    if not check.exists():
        return Outcome(name, "failed", f"{relative(card)}: has code but no {relative(check)}")
    if not re.search(r"^\s*assert\b", check.read_text("utf-8"), re.MULTILINE):
        return Outcome(name, "failed", f"{relative(check)}: asserts nothing")
    printed = io.StringIO()
    try:
        with time_limit(), contextlib.redirect_stdout(printed):
            execute(card, check)
    except ModuleNotFoundError as error:
        # Locally a missing package is a reason to skip; where the checks must run it is not.
        missing = f"the package «{error.name}» is not installed"
        return Outcome(name, "failed" if os.environ.get("CI") else "skipped", missing)
    except BaseException:
        return Outcome(name, "failed", printed.getvalue() + traceback.format_exc(limit=-3))
    finally:
        restore_defaults()
    return Outcome(name, "passed", "")


def restore_defaults() -> None:
    """A process runs many cards: what one sets for PyTorch as a whole must not reach the next."""
    if torch := sys.modules.get("torch"):
        torch.set_default_dtype(torch.float32)
        torch.set_grad_enabled(True)


def execute(card: Path, check: Path) -> None:
    namespace: dict[str, object] = {"__name__": "card"}
    text = card.read_text("utf-8")
    if block := BLOCK.search(text):
        language, code = block.groups()
        if language == "sql":
            namespace["SQL"] = code
        else:
            # Empty lines before the code: a traceback names the line of the card's own file.
            above = "\n" * text.count("\n", 0, block.start(2))
            exec(compile(above + code, relative(card), "exec"), namespace)
    exec(compile(check.read_text("utf-8"), relative(check), "exec"), namespace)


@contextlib.contextmanager
def time_limit():
    def stop(*_: object) -> None:
        raise TimeoutError(f"took longer than {SECONDS_PER_CARD} s")

    signal.signal(signal.SIGALRM, stop)
    signal.alarm(SECONDS_PER_CARD)
    try:
        yield
    finally:
        signal.alarm(0)


def relative(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
