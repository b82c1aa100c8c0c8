"""Gives our packages to the real Anki: python tests/anki/run.py [repository]

Needs Node and the packages of tests/requirements-anki.txt. Where Anki is missing the suite says so
and counts as skipped, except in CI (the variable CI), where it fails.
"""

import importlib.util
import io
import os
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

HERE = Path(__file__).resolve().parent
# Behind, ahead of and around the date line, and our readers' own.
TIME_ZONES = ["Pacific/Honolulu", "Europe/Moscow", "Pacific/Kiritimati"]
SUITES = ["test_import", "test_progress", "test_table", "test_bring"]


def main() -> int:
    if importlib.util.find_spec("anki") is None:
        print("skipped: no Python package 'anki'; pip install -r tests/requirements-anki.txt")
        must_run = bool(os.environ.get("CI"))
        return summary(0, 1 if must_run else 0, 0 if must_run else 1)
    results = [run_deck(deck) for deck in [None, *sys.argv[1:]]]
    return summary(*(sum(column) for column in zip(*results)))


def run_deck(deck: str | None) -> tuple[int, int, int]:
    """Passed, failed, skipped for one deck in all time zones."""
    with tempfile.TemporaryDirectory() as folder:
        print(f"deck: {deck or 'synthetic'}", flush=True)
        arguments = [folder, *([deck] if deck else [])]
        made = subprocess.run(["node", str(HERE / "make-packages.mjs"), *arguments], check=False)
        if made.returncode != 0:
            print("the packages could not be made")
            return 0, 1, 0
        results = [run_zone(folder, zone) for zone in TIME_ZONES]
    passed, failed, skipped = (sum(column) for column in zip(*results))
    return passed, failed, skipped


def run_zone(packages: str, zone: str) -> tuple[int, int, int]:
    """A process for each zone: Anki reads the zone once."""
    print(f"time zone: {zone}", flush=True)
    done = subprocess.run(
        [sys.executable, str(Path(__file__).resolve()), "--suite"],
        env={**os.environ, "TZ": zone, "SOBES_PACKAGES": packages},
        stdout=subprocess.PIPE,
        text=True,
        check=False,
    )
    print(done.stdout, end="", flush=True)
    found = re.search(r"(\d+) passed, (\d+) failed, (\d+) skipped\s*$", done.stdout)
    return tuple(map(int, found.groups())) if found else (0, 1, 0)


def run_suite() -> int:
    sys.path.insert(0, str(HERE))
    report = io.StringIO()
    suite = unittest.defaultTestLoader.loadTestsFromNames(SUITES)
    result = unittest.TextTestRunner(stream=report, verbosity=0).run(suite)
    failed = len(result.failures) + len(result.errors)
    if failed:
        print(report.getvalue())
    skipped = len(result.skipped)
    return summary(result.testsRun - failed - skipped, failed, skipped)


def summary(passed: int, failed: int, skipped: int) -> int:
    print(f"{passed} passed, {failed} failed, {skipped} skipped", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(run_suite() if sys.argv[1:] == ["--suite"] else main())
