"""What the real Anki makes of the learner's progress in our packages. Run by run.py in each zone."""

from datetime import datetime, timedelta

from anki.deck_config_pb2 import UpdateDeckConfigsRequest

from support import EXPECTED, PRESET, ImportTest

KNOWN = EXPECTED["progress"]
NEW, LEARNING, REVIEW = 0, 1, 2
SUSPENDED = -1
RED = 1
REVIEWS = """
    select n.guid, r.id, r.ease, r.ivl, r.lastIvl, r.factor, r.time, r.type
    from revlog r join cards c on c.id = r.cid join notes n on n.id = c.nid order by r.id
"""


class ProgressTest(ImportTest):
    def bring_progress(self, package: str = "progress"):
        return self.bring(package, presets=True, progress=True)

    def due_date(self, card) -> str:
        """The day of Anki's calendar on which a card in review comes back."""
        # A day of Anki begins at four o'clock.
        today = (datetime.now() - timedelta(hours=4)).date()
        return str(today + timedelta(days=card.due - self.col.sched.today))

    def reviews(self) -> list:
        return self.col.db.all("select * from revlog order by id")

    def enable_fsrs(self) -> None:
        """As the deck's options do it: Anki then works every memory out anew from the review log."""
        deck = self.col.decks.id_for_name("Собес")
        options = self.col.decks.get_deck_configs_for_update(deck)
        self.col.decks.update_deck_configs(
            UpdateDeckConfigsRequest(
                target_deck_id=deck,
                configs=[each.config for each in options.all_config if each.config.name != "Default"],
                limits=options.current_deck.limits,
                fsrs=True,
            )
        )


class FirstImport(ProgressTest):
    def test_brings_every_card_in_the_state_in_which_the_app_knew_it(self):
        self.bring_progress()
        suspended = set(KNOWN["suspended"])
        for each in KNOWN["cards"]:
            card = self.card(each["guid"])
            in_review = each["type"] == REVIEW
            self.assertEqual(card.type, each["type"])
            expected = REVIEW if in_review else LEARNING
            self.assertEqual(card.queue, SUSPENDED if each["guid"] in suspended else expected)
            self.assertEqual(self.due_date(card) if in_review else card.due, each["due"])
            if in_review:
                self.assertEqual(card.ivl, each["interval"])
            if each["type"] == LEARNING:
                self.assertEqual(card.left % 1000, each["left"])
            self.assertEqual((card.reps, card.lapses), (each["reps"], each["lapses"]))

    def test_brings_the_memory_that_fsrs_goes_on_from(self):
        self.bring_progress()
        weights = KNOWN["parameters"]["weights"]
        for each in KNOWN["cards"]:
            card = self.card(each["guid"])
            self.assertAlmostEqual(card.memory_state.stability, each["stability"], delta=1e-4)
            self.assertAlmostEqual(card.memory_state.difficulty, each["difficulty"], delta=6e-4)
            self.assertAlmostEqual(card.desired_retention, 0.92, delta=1e-6)
            self.assertAlmostEqual(card.decay, weights[20], delta=6e-4)
            self.assertEqual(card.last_review_time, each["lastAt"] // 1000)

    def test_brings_the_review_log_exactly(self):
        self.bring_progress()
        self.assertEqual(self.col.db.all(REVIEWS), EXPECTED["reviews"])

    def test_leaves_cards_without_a_grade_new_and_in_order(self):
        self.bring_progress()
        graded = {each["guid"] for each in KNOWN["cards"]}
        notes = EXPECTED["packages"]["topic"]["notes"]
        fresh = sorted(
            (each for each in notes if each["guid"] not in graded),
            key=lambda each: each["position"],
        )
        found = self.col.db.all(
            "select n.guid, c.type from cards c join notes n on n.id = c.nid"
            " where c.type = 0 order by c.due"
        )
        self.assertEqual(found, [[each["guid"], NEW] for each in fresh])

    def test_brings_suspensions_and_flags(self):
        self.bring_progress()
        guids = "select n.guid from cards c join notes n on n.id = c.nid where "
        suspended = self.col.db.list(f"{guids} c.queue = {SUSPENDED}")
        self.assertEqual(sorted(suspended), sorted(KNOWN["suspended"]))
        flagged = self.col.db.list(f"{guids} c.flags = {RED}")
        self.assertEqual(sorted(flagged), sorted(KNOWN["flagged"]))
        self.assertGreater(len(flagged), 0)

    def test_brings_the_parameters_as_a_preset_of_their_own(self):
        self.bring_progress()
        deck = self.col.decks.id_for_name("Собес")
        preset = self.col.decks.config_dict_for_deck_id(deck)
        self.assertEqual(preset["name"], f"{PRESET}: 92 %, свои веса")
        self.assertAlmostEqual(preset["desiredRetention"], 0.92)
        for found, expected in zip(preset["fsrsParams6"], KNOWN["parameters"]["weights"], strict=True):
            self.assertAlmostEqual(found, expected, places=6)

    def test_leaves_nothing_for_check_database_to_mend(self):
        self.bring_progress()
        self.assert_sound()
        before = self.scheduling(), self.reviews()
        self.col.fix_integrity()
        self.assertEqual((self.scheduling(), self.reviews()), before)

    def test_shows_on_a_card_s_own_page_what_the_app_knew(self):
        self.bring_progress()
        self.enable_fsrs()
        for each in KNOWN["cards"][:60]:
            stats = self.col.card_stats_data(self.card(each["guid"]).id)
            self.assertEqual(stats.reviews, each["reps"])
            self.assertEqual(stats.lapses, each["lapses"])
            if each["type"] == REVIEW:
                self.assertEqual(stats.interval, each["interval"])

    def test_deals_what_is_due_and_nothing_that_is_suspended(self):
        self.bring_progress()
        today = str((datetime.now() - timedelta(hours=4)).date())
        due = {
            each["guid"]
            for each in KNOWN["cards"]
            if each["type"] == REVIEW and each["due"] <= today
        } - set(KNOWN["suspended"])
        found = self.col.find_cards("is:due -is:learn")
        self.assertEqual({self.col.get_card(each).note().guid for each in found}, due)


class EnablingFsrs(ProgressTest):
    def test_works_the_same_memories_out_of_the_review_log(self):
        self.bring_progress()
        before = {each["guid"]: each for each in KNOWN["cards"]}
        self.enable_fsrs()
        for guid, each in before.items():
            state = self.card(guid).memory_state
            # A thousandth, and for memories of an hour the four decimals that Anki keeps.
            tolerance = max(1e-4, each["stability"] * 0.001)
            self.assertAlmostEqual(state.stability, each["stability"], delta=tolerance)
            self.assertAlmostEqual(state.difficulty, each["difficulty"], delta=0.001)

    def test_moves_no_due_date(self):
        self.bring_progress()
        before = self.col.db.all("select id, due, ivl, queue from cards order by id")
        self.enable_fsrs()
        self.assertEqual(self.col.db.all("select id, due, ivl, queue from cards order by id"), before)


class TakingOver(ProgressTest):
    """Anki takes progress with a card that is new to it, and never again."""

    def test_is_asked_for(self):
        self.bring("progress")
        states = self.col.db.list("select distinct type || ':' || queue || ':' || flags from cards")
        self.assertEqual(states, ["0:0:0"])
        self.assertEqual(self.reviews(), [])

    def test_of_cards_that_are_there_does_not_happen(self):
        self.bring("topic", presets=True)
        before = self.scheduling()
        self.bring_progress()
        self.assertEqual(self.scheduling(), before)
        self.assertEqual(self.reviews(), [])

    def test_happens_for_the_cards_that_are_missing(self):
        self.bring("topic")
        gone, kept = KNOWN["cards"][0]["guid"], KNOWN["cards"][1]["guid"]
        self.col.remove_notes([self.note(gone).id])
        self.bring_progress()
        self.assertEqual(self.card(gone).reps, KNOWN["cards"][0]["reps"])
        self.assertEqual(self.card(kept).reps, 0)

    def test_is_not_undone_by_an_import_of_the_cards_alone(self):
        self.bring_progress()
        before = self.scheduling(), self.reviews()
        for package in ("topic", "revised", "bank"):
            self.bring(package)
            known = [row[0] for row in before[0]]
            rows = [row for row in self.scheduling() if row[0] in known]
            self.assertEqual((rows, self.reviews()), before)
        self.assert_sound()

    def test_leaves_what_the_learner_did_in_anki_alone(self):
        self.bring_progress()
        self.enable_fsrs()
        self.col.decks.select(self.col.decks.id_for_name("Собес"))
        for grade in range(12):
            card = self.col.sched.getCard()
            self.col.sched.answerCard(card, 1 + grade % 4)
        self.settle()
        before = self.scheduling(), self.reviews()
        self.bring_progress("later")
        self.assertEqual((self.scheduling(), self.reviews()), before)
        self.assert_sound()
