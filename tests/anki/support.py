"""A collection of the real Anki for each test, and what our packages should bring to it."""

import json
import os
import tempfile
import unittest
from pathlib import Path

from anki.collection import Collection
from anki.import_export_pb2 import ImportAnkiPackageOptions, ImportAnkiPackageRequest

PACKAGES = Path(os.environ["SOBES_PACKAGES"])
EXPECTED = json.loads((PACKAGES / "expected.json").read_text(encoding="utf-8"))
PRESET = "Собес"


class ImportTest(unittest.TestCase):
    """A fresh collection for each test; the helpers read it through Anki alone."""

    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.col = Collection(os.path.join(folder.name, "collection.anki2"))
        self.addCleanup(lambda: self.col.close())
        self.schema = self.schema_changed_at()

    def bring(self, package: str, presets: bool = False, progress: bool = False):
        """Imports as the dialog does (merging off, "if newer"); returns Anki's log."""
        options = ImportAnkiPackageOptions(with_deck_configs=presets, with_scheduling=progress)
        path = str(PACKAGES / f"{package}.apkg")
        return self.col.import_anki_package(
            ImportAnkiPackageRequest(package_path=path, options=options)
        ).log

    def count(self, log) -> tuple[int, int, int, int]:
        """New, updated, duplicate, conflicting."""
        return len(log.new), len(log.updated), len(log.duplicate), len(log.conflicting)

    def note(self, guid: str):
        return self.col.get_note(self.col.db.scalar("select id from notes where guid = ?", guid))

    def card(self, guid: str):
        return self.note(guid).cards()[0]

    def deck_of(self, guid: str) -> str:
        return self.col.decks.name(self.card(guid).did)

    def scheduling(self) -> list:
        return self.col.db.all("select * from cards order by id")

    def decks(self) -> set[str]:
        return {each.name for each in self.col.decks.all_names_and_ids(skip_empty_default=True)}

    def schema_changed_at(self) -> int:
        return self.col.db.scalar("select scm from col")

    def assert_media(self, expected: dict[str, str]) -> None:
        folder = Path(self.col.media.dir())
        arrived = {each.name: each.read_text(encoding="utf-8") for each in folder.iterdir()}
        self.assertEqual(arrived, expected)
        found = self.col.media.check()
        self.assertEqual((list(found.missing), list(found.unused)), ([], []))

    def assert_sound(self) -> None:
        problems, sound = self.col.fix_integrity()
        self.assertTrue(sound, problems)
        self.assertEqual(self.schema_changed_at(), self.schema, "a one-way sync would be forced")

    def settle(self) -> None:
        """Lets Anki mend its own rounding, so that what a check finds later is the import's doing.

        It stamps a card's last review a moment before the review's row: when a second ends in
        between, Check Database moves the stamp and counts that as a change of the schema.
        """
        self.col.fix_integrity()
        self.schema = self.schema_changed_at()
