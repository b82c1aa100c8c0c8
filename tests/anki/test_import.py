"""What the real Anki makes of our packages. Run by run.py, once in each time zone."""

from support import EXPECTED, PRESET, ImportTest

NEW_A_DAY = 20
LEVELS = ["junior", "middle", "senior"]


class FirstImport(ImportTest):
    def check(self, package: str) -> None:
        expected = EXPECTED["packages"][package]
        log = self.bring(package)
        total = len(expected["notes"])
        self.assertEqual(self.count(log), (total, 0, 0, 0))
        self.assertEqual(self.col.note_count(), total)
        self.assertEqual(self.col.card_count(), total)
        for each in expected["notes"]:
            note = self.note(each["guid"])
            self.assertEqual(note.fields, each["fields"])
            self.assertEqual(sorted(note.tags), sorted(each["tags"]))
            self.assertEqual(self.deck_of(each["guid"]), each["deck"])
        self.assertEqual(self.decks(), set(expected["decks"]) - {"Default"})
        self.assert_media(expected["media"])
        self.assert_sound()

    def test_by_topic_every_note_arrives_as_it_was_built(self):
        self.check("topic")

    def test_by_bank_every_note_arrives_as_it_was_built(self):
        self.check("bank")

    def test_every_card_is_new(self):
        self.bring("topic", presets=True, progress=True)
        self.assertEqual(self.col.db.list("select distinct type || ':' || queue from cards"), ["0:0"])
        self.assertEqual(self.col.db.scalar("select count(*) from revlog"), 0)

    def test_one_note_type_comes_with_its_fields_and_night_mode(self):
        self.bring("topic")
        ours = [each for each in self.col.models.all() if each["name"] == "Собес"]
        self.assertEqual([each["id"] for each in ours], [1763000000001])
        fields = [each["name"] for each in ours[0]["flds"]]
        self.assertEqual(
            fields,
            ["Question", "Answer", "Hint", "FollowUp", "Source", "Id", "Spare1", "Spare2"],
        )
        self.assertIn(".nightMode", ours[0]["css"])

    def test_a_card_shows_question_hint_and_answer(self):
        self.bring("topic")
        for each in EXPECTED["packages"]["topic"]["notes"][:50]:
            question, answer, hint, follow_up = each["fields"][:4]
            output = self.card(each["guid"]).render_output()
            self.assertIn(question, output.question_text)
            self.assertEqual("<details" in output.question_text, hint != "")
            self.assertIn(hint, output.question_text)
            self.assertIn(question, output.answer_text)
            self.assertIn(answer, output.answer_text)
            self.assertEqual("Что спросят дальше" in output.answer_text, follow_up != "")
            self.assertNotIn("{{", output.answer_text)

    def test_without_presets_the_decks_keep_the_default_one(self):
        self.bring("topic")
        self.assertEqual([each["name"] for each in self.col.decks.all_config()], ["Default"])

    def test_with_presets_the_decks_take_ours_and_the_default_one_stays(self):
        before = self.col.decks.get_config(1)
        self.bring("topic", presets=True)
        presets = {each["name"]: each for each in self.col.decks.all_config()}
        self.assertEqual(set(presets), {"Default", PRESET})
        self.assertEqual(presets["Default"], before)
        preset = presets[PRESET]
        self.assertEqual(preset["new"]["delays"], [1, 10])
        self.assertEqual(preset["lapse"]["delays"], [10])
        self.assertAlmostEqual(preset["desiredRetention"], 0.9)
        for name in self.decks():
            deck = self.col.decks.id_for_name(name)
            self.assertEqual(self.col.decks.config_dict_for_deck_id(deck)["name"], PRESET)

    def test_a_renamed_default_deck_is_left_alone(self):
        self.col.decks.rename(1, "Моя колода")
        self.bring("topic")
        self.assertNotIn("Default", {each.name for each in self.col.decks.all_names_and_ids()})


class NewCardOrder(ImportTest):
    def in_order(self) -> list[dict]:
        notes = EXPECTED["packages"]["topic"]["notes"]
        return sorted(notes, key=lambda each: each["position"])

    def test_is_by_level_and_withdrawn_cards_come_last(self):
        ranks = [(each["retired"], LEVELS.index(each["level"])) for each in self.in_order()]
        self.assertEqual(ranks, sorted(ranks))

    def test_is_kept_by_the_import(self):
        self.bring("topic")
        guids = self.col.db.list(
            "select n.guid from cards c join notes n on n.id = c.nid order by c.due"
        )
        self.assertEqual(guids, [each["guid"] for each in self.in_order()])

    def test_is_what_the_learner_sees_with_our_preset(self):
        self.bring("topic", presets=True)
        self.col.decks.select(self.col.decks.id_for_name("Собес"))
        shown = self.col.sched.get_queued_cards(fetch_limit=NEW_A_DAY).cards
        guids = [self.col.get_note(each.card.note_id).guid for each in shown]
        expected = [each["guid"] for each in self.in_order() if not each["retired"]]
        self.assertEqual(guids, expected[:NEW_A_DAY])


class SecondImport(ImportTest):
    def setUp(self) -> None:
        super().setUp()
        self.bring("topic", presets=True)
        self.total = len(EXPECTED["packages"]["topic"]["notes"])

    def edit(self, guid: str) -> None:
        note = self.note(guid)
        note["Answer"] = "Мой ответ"
        note.tags.append("моё")
        self.col.update_note(note)

    def answer(self, cards: int) -> None:
        self.col.decks.select(self.col.decks.id_for_name("Собес"))
        for grade in range(cards):
            card = self.col.sched.getCard()
            self.col.sched.answerCard(card, 1 + grade % 4)
        self.settle()

    def test_of_the_same_package_changes_nothing(self):
        before = self.scheduling(), self.col.db.all("select * from notes order by id")
        self.assertEqual(self.count(self.bring("topic")), (0, 0, self.total, 0))
        after = self.scheduling(), self.col.db.all("select * from notes order by id")
        self.assertEqual(after, before)
        self.assert_sound()

    def test_in_the_other_arrangement_moves_no_card(self):
        before = self.scheduling()
        self.assertEqual(self.count(self.bring("bank")), (0, 0, self.total, 0))
        self.assertEqual(self.scheduling(), before)

    def test_of_a_new_edition_updates_what_changed_and_adds_what_is_new(self):
        log = self.bring("revised")
        self.assertEqual(self.count(log), (1, 3, self.total - 3, 0))
        revised = {each["guid"]: each for each in EXPECTED["packages"]["revised"]["notes"]}
        for guid in EXPECTED["answers"]:
            self.assertIn("Исправлено", self.note(guid)["Answer"])
        for guid, each in revised.items():
            self.assertEqual(self.note(guid).fields, each["fields"])
        self.assertEqual(self.deck_of(EXPECTED["added"]), revised[EXPECTED["added"]]["deck"])
        self.assert_sound()

    def test_marks_a_withdrawn_card_and_leaves_it_where_it_is(self):
        guid = EXPECTED["retired"]
        before = self.deck_of(guid)
        self.bring("revised")
        self.assertIn("статус::снята", self.note(guid).tags)
        self.assertEqual(self.deck_of(guid), before)

    def test_never_overwrites_what_the_learner_wrote_later(self):
        changed = EXPECTED["answers"][0]
        unchanged = EXPECTED["packages"]["topic"]["notes"][-1]["guid"]
        for guid in (changed, unchanged):
            self.edit(guid)
        for package in ("topic", "revised"):
            self.bring(package)
            for guid in (changed, unchanged):
                self.assertEqual(self.note(guid)["Answer"], "Мой ответ")
                self.assertIn("моё", self.note(guid).tags)

    def test_leaves_the_learner_s_scheduling_alone(self):
        self.answer(12)
        updated = self.card(EXPECTED["answers"][1])
        self.col.sched.set_due_date([updated.id], "3")
        known = [row[0] for row in self.scheduling()]
        before = self.scheduling()
        reviews = self.col.db.all("select * from revlog order by id")
        self.bring("revised", presets=True, progress=True)
        self.assertIn("Исправлено", self.note(EXPECTED["answers"][1])["Answer"])
        self.assertEqual([row for row in self.scheduling() if row[0] in known], before)
        self.assertEqual(self.col.db.all("select * from revlog order by id"), reviews)
        self.assert_sound()

    def test_keeps_the_preset_that_the_learner_changed(self):
        deck = self.col.decks.id_for_name("Собес")
        preset = self.col.decks.config_dict_for_deck_id(deck)
        preset["new"]["perDay"] = 7
        self.col.decks.update_config(preset)
        self.bring("revised", presets=True)
        self.assertEqual(self.col.decks.config_dict_for_deck_id(deck)["new"]["perDay"], 7)

    def test_brings_a_new_look_without_another_note_type(self):
        # Not models.all() or get(): Anki's Python layer would remember the old look.
        types = len(self.col.models.all_names_and_ids())
        self.assertEqual(self.count(self.bring("restyled")), (0, 0, self.total, 0))
        self.assertEqual(len(self.col.models.all_names_and_ids()), types)
        self.assertIn(".restyled", self.col.models.get(1763000000001)["css"])
        self.assert_sound()
