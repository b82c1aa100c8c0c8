"""What our code reads from packages of the real Anki. Run by run.py, once in each time zone."""

import html
import json
import re
import subprocess
from datetime import date, datetime, timedelta
from pathlib import Path

from anki.collection import ExportAnkiPackageOptions

from test_import import ImportTest

HERE = Path(__file__).resolve().parent
EPOCH = date(1970, 1, 1)
ROLLOVER = timedelta(hours=4)
ANSWERS = 24
# Spread over the clock, so that reviews fall on both sides of midnight and of the rollover.
APART = timedelta(hours=11, minutes=37)


class BringTest(ImportTest):
    def setUp(self) -> None:
        super().setUp()
        self.folder = Path(self.col.path).parent
        self.bring("topic", presets=True)

    def answer(self, count: int) -> None:
        self.col.decks.select(self.col.decks.id_for_name("Собес"))
        for grade in range(count):
            self.col.sched.answerCard(self.col.sched.getCard(), 1 + grade % 4)
        self.spread()

    def spread(self) -> None:
        """Moves the reviews apart, as weeks of learning would have."""
        ids = self.col.db.list("select id from revlog order by id")
        for index, each in enumerate(ids):
            earlier = (len(ids) - index) * APART
            moved = each - int(earlier.total_seconds() * 1000)
            self.col.db.execute("update revlog set id = ? where id = ?", moved, each)

    def add_foreign_note(self, kind: str = "Basic", *fields: str) -> list:
        """A note of somebody else, each of its cards answered once; returns the cards."""
        note = self.col.new_note(self.col.models.by_name(kind))
        for index, value in enumerate(fields or ("Чужой вопрос", "Чужой ответ")):
            note.fields[index] = value
        self.col.add_note(note, self.col.decks.id("Чужая::Вложенная"))
        for card in note.cards():
            card.start_timer()
            self.col.sched.answerCard(card, 3)
        return note.cards()

    def packages(self) -> list[str]:
        """In every form that Anki writes: one deck or everything, as of today or for older programs."""
        paths = []
        for legacy in (False, True):
            options = ExportAnkiPackageOptions(
                with_scheduling=True, with_deck_configs=True, with_media=True, legacy=legacy
            )
            path = str(self.folder / f"deck-{legacy}.apkg")
            self.col.export_anki_package(out_path=path, options=options, limit=None)
            paths.append(path)
        for legacy in (False, True):
            path = str(self.folder / f"all-{legacy}.colpkg")
            self.col.export_collection_package(path, include_media=True, legacy=legacy)
            self.col.reopen()
            paths.append(path)
        return paths

    def read(self, paths: list[str]) -> dict:
        command = ["node", str(HERE / "read-packages.mjs"), *paths]
        return json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)

    def expected(self) -> list[tuple]:
        """What Anki's own review log says of our cards."""
        rows = self.col.db.all(
            "select r.id, n.guid, r.ease, r.time from revlog r"
            " join cards c on c.id = r.cid join notes n on n.id = c.nid"
            " where n.guid like 'sobes:%' and r.ease > 0 and not (r.type = 3 and r.factor = 0)"
            " order by r.id"
        )
        return [(at, guid.removeprefix("sobes:"), ease, ms) for at, guid, ease, ms in rows]

    def check(self) -> list[dict]:
        expected = self.expected()
        found = self.read(self.packages())
        for package in found["packages"]:
            entries = package["entries"]
            self.assertEqual(
                [(e["at"], e["cardId"], e["grade"], e["ms"]) for e in entries], expected
            )
            self.assertEqual(package["once"], len(expected))
            for each in entries:
                self.assertEqual(each["day"], self.day_of(each["at"]))
        self.assertEqual(found["union"], len(expected))
        return found["packages"][0]["entries"]

    def day_of(self, at: int) -> int:
        """By the zone of this process, as Anki cuts its days."""
        return ((datetime.fromtimestamp(at / 1000) - ROLLOVER).date() - EPOCH).days


class OurCards(BringTest):
    def test_every_review_comes_once_whatever_the_package(self):
        self.answer(ANSWERS)
        self.add_foreign_note()
        entries = self.check()
        self.assertEqual(len(entries), ANSWERS)
        self.assertEqual({each["grade"] for each in entries}, {1, 2, 3, 4})

    def test_cards_moved_by_hand_bring_no_review(self):
        self.answer(4)
        cards = self.col.db.list("select distinct cid from revlog")
        self.col.sched.set_due_date(cards[:1], "5")
        self.col.sched.schedule_cards_as_new(cards[1:2])
        self.assertGreater(self.col.db.scalar("select count(*) from revlog where ease = 0"), 0)
        self.assertEqual(len(self.check()), 4)

    def test_a_filtered_deck_counts_when_it_reschedules(self):
        for reschedule, counted in ((False, 0), (True, 3)):
            before = len(self.expected())
            deck = self.col.sched.get_or_create_filtered_deck(0)
            deck.config.reschedule = reschedule
            del deck.config.search_terms[1:]
            deck.config.search_terms[0].search = "deck:Собес is:new"
            deck.config.search_terms[0].limit = 3
            changes = self.col.sched.add_or_update_filtered_deck(deck)
            self.col.decks.select(changes.id)
            for _ in range(3):
                self.col.sched.answerCard(self.col.sched.getCard(), 3)
            self.col.sched.empty_filtered_deck(changes.id)
            self.assertEqual(len(self.expected()) - before, counted)
        self.check()


class ForeignCards(BringTest):
    """Notes of others become cards that say what Anki's own cards say."""

    maxDiff = None

    def setUp(self) -> None:
        super().setUp()
        picture = Path(self.col.media.dir(), "график 1.png")
        picture.write_bytes(b"\x89PNG not really")
        (Path(self.col.media.dir()) / "voice.mp3").write_bytes(b"not really")
        self.cards = [
            *self.add_foreign_note("Basic", "<b>Вопрос</b> один", "Ответ &lt;один&gt;"),
            *self.add_foreign_note("Basic (and reversed card)", "слово", "word"),
            *self.add_foreign_note(
                "Basic (optional reversed card)", "туда", "обратно", "да"
            ),
            *self.add_foreign_note(
                "Cloze", "{{c1::Раз}}, {{c2::два::сколько}}, {{c1::три {{c3::внутри}}}}", "Ещё"
            ),
            *self.add_foreign_note("Basic", 'x <img src="график 1.png">[sound:voice.mp3]', "y"),
        ]

    def guid_and_ord(self, card) -> str:
        guid = card.note().guid
        return f"anki:{guid}" if card.ord == 0 else f"anki:{guid}·{card.ord + 1}"

    def seen(self, side: str) -> str:
        """The words alone, as a reader sees them; Anki's own style and players apart."""
        text = re.sub(r"<style>.*?</style>|\[anki:play:.*?\]|\[звук не взят\]", "", side, flags=re.S)
        text = re.sub(r"<[bh]r[^>]*>", " ", text)
        words = html.unescape(re.sub(r"<[^>]*>", "", text)).replace("[…]", "[...]")
        return " ".join(words.split())

    def test_both_sides_say_what_anki_says_in_every_package(self):
        expected = {}
        for card in self.cards:
            output = card.render_output()
            front, back = output.question_text, output.answer_text
            if "<hr id=answer>" in back:
                back = back.split("<hr id=answer>")[1]
            expected[self.guid_and_ord(card)] = (self.seen(front), self.seen(back))
        found = self.read(self.packages())
        for package in found["packages"]:
            own = package["own"]
            self.assertEqual((own["leftOut"], own["silenced"]), (0, 1))
            self.assertEqual([deck["name"] for deck in own["decks"]], ["Чужая::Вложенная"])
            sides = {
                each["id"]: (self.seen(each["front"]), self.seen(each["back"]))
                for each in own["answers"]
            }
            self.assertEqual(sides, expected)
            self.assertEqual(list(own["pictures"].values()), [["image/png", 15]])
            reviewed = [each["cardId"] for each in package["ownEntries"]]
            self.assertEqual(sorted(reviewed), sorted(expected))
