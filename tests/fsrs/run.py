"""Holds our memories against PyPI fsrs on random histories: python tests/fsrs/run.py

Needs Node and the packages of tests/requirements-anki.txt. Where fsrs is missing the suite says so and
counts as skipped, except in CI (the variable CI), where it fails.
"""

import importlib.util
import json
import os
import subprocess
import sys
import tempfile
import unittest
from datetime import datetime, timedelta, timezone
from pathlib import Path

HERE = Path(__file__).resolve().parent
FIRST_EVENING = datetime(2026, 1, 12, 16, tzinfo=timezone.utc)
# ts-fsrs holds stability to a hundred years; fsrs does not.
LONGEST_DAYS = 36_500
HISTORIES: list[dict] = []


class MemoryTest(unittest.TestCase):
    def states(self, history: dict):
        """What fsrs makes of a history: its card after each step."""
        from fsrs import Card, Rating, Scheduler

        scheduler = Scheduler(parameters=history["weights"], enable_fuzzing=False)
        card, day = Card(), 0
        for index, step in enumerate(history["steps"]):
            day += step["elapsedDays"] if index else 0
            # It counts days by twenty-four hours: each step is a minute later than the one before.
            at = FIRST_EVENING + timedelta(days=day, minutes=index)
            card, _ = scheduler.review_card(card, Rating(step["grade"]), at)
            yield card

    def pairs(self):
        """Both states after each step, and how to come there."""
        for history in HISTORIES:
            for index, (ours, theirs) in enumerate(zip(history["states"], self.states(history))):
                if ours["stability"] >= LONGEST_DAYS:
                    break
                told = {"weights": history["weights"], "steps": history["steps"][: index + 1]}
                yield ours, theirs, json.dumps(told)

    def test_stability_and_difficulty_are_the_same(self):
        for ours, theirs, told in self.pairs():
            # ts-fsrs rounds recall to eight decimals: that is much where hardly any time has passed.
            tolerance = 1e-6 + theirs.stability * 1e-4
            self.assertAlmostEqual(ours["stability"], theirs.stability, None, told, tolerance)
            self.assertAlmostEqual(ours["difficulty"], theirs.difficulty, None, told, 1e-6)

    def test_learning_steps_are_the_same(self):
        for ours, theirs, told in self.pairs():
            self.assertEqual(ours["phase"], theirs.state.name.lower(), told)
            self.assertEqual(ours["step"], theirs.step or 0, told)

    def test_there_is_something_to_compare(self):
        steps = [step for history in HISTORIES for step in history["steps"]]
        self.assertGreater(sum(1 for _ in self.pairs()), 5_000)
        self.assertEqual({step["grade"] for step in steps}, {1, 2, 3, 4})
        self.assertIn(0, {step["elapsedDays"] for step in steps})
        self.assertGreater(len({tuple(history["weights"]) for history in HISTORIES}), 500)


def main() -> int:
    if importlib.util.find_spec("fsrs") is None:
        print("skipped: no Python package 'fsrs'; pip install -r tests/requirements-anki.txt")
        must_run = bool(os.environ.get("CI"))
        return summary(0, 1 if must_run else 0, 0 if must_run else 1)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "histories.json"
        made = subprocess.run(["node", str(HERE / "make-histories.mjs"), str(file)], check=False)
        if made.returncode != 0:
            print("the histories could not be made")
            return summary(0, 1, 0)
        HISTORIES.extend(json.loads(file.read_text(encoding="utf-8")))
    suite = unittest.defaultTestLoader.loadTestsFromTestCase(MemoryTest)
    result = unittest.TextTestRunner(stream=sys.stdout, verbosity=0).run(suite)
    failed = min(result.testsRun, len(result.failures) + len(result.errors))
    return summary(result.testsRun - failed, failed, 0)


def summary(passed: int, failed: int, skipped: int) -> int:
    print(f"{passed} passed, {failed} failed, {skipped} skipped", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
