"""What the real Anki makes of our tables. Run by run.py in each zone."""

from anki.import_export_pb2 import ImportCsvRequest

from support import EXPECTED, PACKAGES, ImportTest

NOTES = EXPECTED["packages"]["topic"]["notes"]


class TableTest(ImportTest):
    def bring_table(self, kind: str):
        """Imports as the dialog does with what the file says of itself; returns Anki's log."""
        path = str(PACKAGES / f"topic.{kind}")
        metadata = self.col.get_csv_metadata(path, None)
        return self.col.import_csv(ImportCsvRequest(path=path, metadata=metadata)).log

    def emptied(self) -> None:
        """The note type is there, and not one note: neither from an import nor of the learner's."""
        self.bring("topic")
        self.col.remove_notes(self.col.find_notes(""))

    def assert_all_there(self) -> None:
        self.assertEqual(self.col.note_count(), len(NOTES))
        self.assertEqual(self.col.card_count(), len(NOTES))
        for each in NOTES:
            note = self.note(each["guid"])
            self.assertEqual(note.fields, each["fields"])
            self.assertEqual(sorted(note.tags), sorted(each["tags"]))
            self.assertEqual(self.deck_of(each["guid"]), each["deck"])


class IntoAnEmptyCollection(TableTest):
    def check(self, kind: str) -> None:
        self.emptied()
        log = self.bring_table(kind)
        self.assertEqual(self.count(log), (len(NOTES), 0, 0, 0))
        self.assert_all_there()
        self.assertEqual(self.count(self.bring("topic")), (0, 0, len(NOTES), 0))

    def test_csv_brings_every_note_and_the_package_no_second_one(self):
        self.check("csv")

    def test_tsv_brings_every_note_and_the_package_no_second_one(self):
        self.check("tsv")


class AfterThePackage(TableTest):
    def check(self, kind: str) -> None:
        self.bring("progress", presets=True, progress=True)
        first = self.note(NOTES[0]["guid"])
        first["Spare1"] = "Моё"
        first["Answer"] = "Мой ответ"
        self.col.update_note(first)
        self.settle()
        before = self.scheduling()
        self.assertEqual(len(self.bring_table(kind).new), 0)
        self.assertEqual(self.note(NOTES[0]["guid"])["Answer"], NOTES[0]["fields"][1])
        self.assertEqual(self.note(NOTES[0]["guid"])["Spare1"], "Моё")
        first = self.note(NOTES[0]["guid"])
        first["Spare1"] = ""
        self.col.update_note(first)
        self.assert_all_there()
        self.assertEqual(self.scheduling(), before)
        self.assert_sound()

    def test_csv_makes_no_duplicate_and_leaves_the_scheduling_alone(self):
        self.check("csv")

    def test_tsv_makes_no_duplicate_and_leaves_the_scheduling_alone(self):
        self.check("tsv")
