"""Makes tests/fixtures/anki/reviewed.apkg with the real Anki: python make_fixture.py <our package>

Four of our cards with nine reviews, and a deck of somebody else: a basic note with a picture and
formulas, a reversed one, a cloze, and one whose fields hold what no page should run.
"""

import base64
import sys
import tempfile
from pathlib import Path

from anki.collection import Collection, ExportAnkiPackageOptions, NoteIdsLimit
from anki.import_export_pb2 import ImportAnkiPackageOptions, ImportAnkiPackageRequest

OUT = Path(__file__).resolve().parent.parent / "fixtures/anki/reviewed.apkg"
OURS = ["batch-norm-vs-layer-norm", "accuracy-metric", "accuracy-limitations", "accuracy-as-loss"]
# 2024-09-02 16:00 UTC, then every seven hours: no machine's clock is before that.
FIRST = 1_725_292_800_000
APART = 7 * 3_600_000
DECK = "Чужая::Линейная алгебра"
DOT = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAFElEQVR42mOQidmGFTEMKgkAHzJBAQb0T0IAAAAASUVORK5CYII="
)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        col = Collection(f"{folder}/collection.anki2")
        options = ImportAnkiPackageOptions()
        col.import_anki_package(
            ImportAnkiPackageRequest(package_path=sys.argv[1], options=options)
        )
        notes = our_notes(col)
        answer(col, notes, [3, 1, 3, 4, 2, 3, 3, 1, 3])
        theirs = foreign_notes(col)
        answer(col, theirs, [3, 1, 3, 4])
        for index, each in enumerate(col.db.list("select id from revlog order by id")):
            moved = FIRST + index * APART
            col.db.execute("update revlog set id = ? where id = ?", moved, each)
        OUT.parent.mkdir(exist_ok=True)
        col.export_anki_package(
            out_path=str(OUT),
            options=ExportAnkiPackageOptions(with_scheduling=True, with_media=True),
            limit=NoteIdsLimit([each.id for each in [*notes, *theirs]]),
        )
        col.close()
    print(OUT, OUT.stat().st_size, "bytes")


def our_notes(col):
    query = "select id from notes where guid = ?"
    return [col.get_note(col.db.scalar(query, f"sobes:{each}")) for each in OURS]


def answer(col, notes, grades) -> None:
    cards = [card for note in notes for card in note.cards()]
    for index, grade in enumerate(grades):
        card = col.get_card(cards[index % len(cards)].id)
        card.start_timer()
        col.sched.answerCard(card, grade)


def foreign_notes(col):
    deck = col.decks.id(DECK)
    Path(col.media.dir(), "точка 1.png").write_bytes(DOT)
    made = []
    for kind, fields in [
        (
            "Basic",
            [
                r"Что такое <b>ранг</b> матрицы \(A\in\mathbb{R}^{m\times n}\)?",
                r'Размерность образа: \[\dim\operatorname{im}A\]<br><img src="точка 1.png">'
                "[sound:voice.mp3]",
            ],
        ),
        ("Basic (and reversed card)", ["ядро", "множество решений [$]Ax=0[/$]"]),
        (
            "Cloze",
            ["След равен {{c1::сумме}} собственных чисел, {{c2::определитель::чего?}} произведению", ""],
        ),
        (
            "Basic",
            [
                'Враждебное <script>window.hacked = 1</script><img src=x onerror="window.hacked = 2">',
                '<a href="javascript:window.hacked = 3">ссылка</a><iframe src="https://example.com">'
                "</iframe><style>body { display: none }</style>конец",
            ],
        ),
    ]:
        note = col.new_note(col.models.by_name(kind))
        for index, value in enumerate(fields):
            note.fields[index] = value
        col.add_note(note, deck)
        made.append(note)
    return made


if __name__ == "__main__":
    main()
