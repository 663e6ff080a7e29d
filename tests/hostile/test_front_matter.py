"""What is typed or pasted among the fields of a record, by kind: Y01 to Y30."""

from __future__ import annotations

import csv
import json
import time
from decimal import Decimal
from pathlib import Path
from xml.etree.ElementTree import fromstring

import html5lib
import pytest
from tests.builders import read_record, write
from tests.hostile.active import active
from tests.hostile.builders import DECISION, PAPER, body, decision, front, paper, said, said_of
from tests.hostile.slips import SLIPS, Slip
from tests.publishing.builds import FILES, bytes_of, run
from tests.rules.builders import findings_in

from register.records.decision import Decision
from register.records.force import Force
from register.records.meeting import Meeting
from register.records.money import Money
from register.records.references import canonical
from register.rules.guide import Example
from register.source.front_matter import read as read_source


def assert_told(slip: Slip) -> None:
    """This is said of it, whole, and nothing else."""
    assert said_of(front(slip.lines)) == list(slip.said)


@pytest.mark.parametrize("slip", SLIPS["Y01"])
def test_y01_a_field_given_twice_is_told_with_both_lines(slip: Slip) -> None:
    assert_told(slip)


@pytest.mark.parametrize("word", ["no", "on", "NO", "yes", "true", "null", "~"])
def test_y02_a_word_is_that_word(word: str) -> None:
    assert decision(f"title: {word}").title == word


@pytest.mark.parametrize("digits", ["03003333456", "010", "0x10", "007", "1e3", "0o17"])
def test_y03_digits_stay_as_they_are(digits: str) -> None:
    contact = decision(f"contact:\n  role: Head of Fleet\n  telephone: {digits}").contact
    assert contact is not None
    assert contact.telephone == digits
    assert decision(f"reference: {digits}").reference == digits
    assert paper(f"agenda_item: {digits}").agenda_item == digits


@pytest.mark.parametrize("written", ["14:30", "1:30:00", "9:05"])
def test_y04_a_time_of_day_is_text(written: str) -> None:
    text = f"---\nbody: board\ndate: 1 May 2026\ntime: {written}\n---\n"
    meeting = read_record("content/meetings/board/board-2026-05-01.md", text).record
    assert isinstance(meeting, Meeting)
    assert meeting.time == written


def test_y05_a_number_keeps_its_noughts() -> None:
    assert paper("agenda_item: 14.0").agenda_item == "14.0"
    assert decision("reference: 2026.010").reference == "2026.010"
    assert canonical("14.0") != canonical("14")
    assert canonical("2026.010") != canonical("2026.01")


@pytest.mark.parametrize("slip", SLIPS["Y06"])
def test_y06_a_day_that_there_is_not_is_named(slip: Slip) -> None:
    assert_told(slip)


@pytest.mark.parametrize("slip", SLIPS["Y07"])
def test_y07_day_and_month_are_never_guessed(slip: Slip) -> None:
    assert_told(slip)


def test_y07_a_date_in_words_is_that_day() -> None:
    assert decision("decided: 25 February 2016").decided.words == "25 February 2016"


@pytest.mark.parametrize("slip", SLIPS["Y08"])
def test_y08_a_time_in_a_date_moves_no_day(slip: Slip) -> None:
    assert_told(slip)


@pytest.mark.parametrize("slip", SLIPS["Y09"])
def test_y09_a_date_that_is_far_off_is_told(slip: Slip) -> None:
    assert_told(slip)


def test_y09_dates_up_to_the_limits_are_left_alone() -> None:
    assert said_of(front("effective: 1 January 2010")) == []
    assert said_of(front("effective: 22 November 2036")) == []


def test_y09_a_decision_signed_before_its_meeting_is_told() -> None:
    meeting = "---\nbody: collaboration-board\ndate: 20 October 2026\n---\n"
    at = "content/meetings/collaboration-board/collaboration-board-2026-10-20.md"
    text = front("authority:\n  - meeting: collaboration-board-2026-10-20")
    assert said({DECISION: text, at: meeting}) == [
        "warning 3:5\nThis was decided on 14 October 2026, before the meeting that it rests on "
        "(20 October 2026).\nLook both days up, and correct the one that is wrong, or name the "
        "meeting that is meant."
    ]


@pytest.mark.parametrize("slip", SLIPS["Y10"])
def test_y10_a_colon_within_words_is_mended_but_never_published(slip: Slip) -> None:
    assert_told(slip)


@pytest.mark.parametrize("slip", SLIPS["Y11"])
def test_y11_words_behind_a_hash_are_not_lost_in_silence(slip: Slip) -> None:
    assert_told(slip)


@pytest.mark.parametrize("slip", SLIPS["Y12"])
def test_y12_signs_with_a_special_meaning_do_nothing(slip: Slip) -> None:
    assert_told(slip)


@pytest.mark.parametrize("slip", SLIPS["Y13"])
def test_y13_tabs_are_named_and_the_lines_given_with_spaces(slip: Slip) -> None:
    assert_told(slip)


def test_y14_marks_and_line_ends_of_windows_change_nothing_and_those_of_old_macs_are_told() -> None:
    text = front("")
    plain = read_source(DECISION, text.encode())
    assert read_source(DECISION, b"\xef\xbb\xbf" + text.encode()) == plain
    assert read_source(DECISION, text.replace("\n", "\r\n").encode()) == plain
    assert said_of(text.replace("title", "\rtitle", 1)) == [
        "error 3:1\nLines of this file end as they did on old Macs.\nSave it again with ordinary "
        "line ends (Windows or Unix; most editors show the choice at the bottom of the window)."
    ]


_SAVE = (
    "Open it, choose Save as, and pick the encoding UTF-8. Then look at every £, "
    "dash and quotation "
    "mark."
)


@pytest.mark.parametrize(
    ("data", "place", "message", "hint"),
    [
        (
            front("title: Café").encode("latin-1"),
            "2:11",
            "This file was saved as Windows (CP1252) and not as UTF-8, so letters from byte 15 on "
            "cannot be relied on.",
            _SAVE,
        ),
        (
            front("title: “A”").encode("cp1252"),
            "2:8",
            "This file was saved as Windows (CP1252) and not as UTF-8, so letters from byte 12 on "
            "cannot be relied on.",
            _SAVE,
        ),
        (
            front("").encode("utf-16"),
            "1:1",
            "This file was saved as UTF-16 and not as UTF-8, so letters from byte 1 on cannot be "
            "relied on.",
            _SAVE,
        ),
        (
            front("").encode() + "£".encode()[:1],
            "12:1",
            "This file ends in the middle of a letter (from byte 216 on), as if it had been cut "
            "off.",
            "Copy the whole file again from where it came.",
        ),
    ],
    ids=["Latin-1", "CP1252", "UTF-16", "cut"],
)
def test_y15_another_encoding_is_told_with_its_byte(
    tmp_path: Path, data: bytes, place: str, message: str, hint: str
) -> None:
    findings_in(tmp_path, [Example(DECISION, "", "")])
    (tmp_path / DECISION).write_bytes(data)
    found = [f for f in findings_in(tmp_path, []) if f.name == "not-utf-8"]
    assert [(f"{f.place.line}:{f.place.column}", f.message, f.hint) for f in found] == [
        (place, message, hint)
    ]


@pytest.mark.parametrize("slip", SLIPS["Y16"])
def test_y16_a_character_that_cannot_be_seen_is_named(slip: Slip) -> None:
    assert_told(slip)


@pytest.mark.parametrize("slip", SLIPS["Y17"])
def test_y17_a_reference_has_plain_characters_alone(slip: Slip) -> None:
    assert_told(slip)


def test_y17_a_space_that_keeps_words_together_is_a_space() -> None:
    assert decision("reference: CPCC\u00a02026-100").reference == "CPCC 2026-100"


@pytest.mark.parametrize("slip", SLIPS["Y18"])
def test_y18_no_field_turns_the_direction_of_its_words(slip: Slip) -> None:
    assert_told(slip)


_TURNED = (
    "Delete the words on both sides of it, and type them again by hand. If you quote "
    "words that run "
    "from right to left, put them on a line of their own that begins with > and ends with the sign "
    "that turns the direction back."
)


@pytest.mark.parametrize("sign", "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
def test_y18_nor_do_the_words_of_a_body(sign: str) -> None:
    for words in (f"A {sign}B.", f"> A {sign}B."):
        (told,) = said_of(body(words))
        assert told.startswith("error 8:")
        assert told.endswith(f".\n{_TURNED}")


def test_y18_a_quotation_may_turn_it_and_turn_it_back() -> None:
    for quoted in ("> “\u2067שלום\u2069”", "> \u202b\u2067שלום\u2069\u202c and on"):
        assert said_of(body(quoted)) == []
        assert active(bytes(quoted, "utf-8")) == []


@pytest.mark.parametrize("slip", SLIPS["Y19"])
def test_y19_letters_of_another_alphabet_are_refused_in_references_and_told_in_names(
    slip: Slip,
) -> None:
    assert_told(slip)


def test_y19_a_name_in_another_alphabet_is_left_alone() -> None:
    for name in ("Общество", "Ελλάδα", "m² and ½", "Łódź", "東京"):
        assert said_of(front(f"signed_by: {name}")) == []


_NINE = "\n".join(
    ["a: &a [x, x, x, x, x, x, x, x, x]"]
    + [
        f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]"
        for before, name in zip("abcdefgh", "bcdefghi", strict=True)
    ]
)
_MERGED = "a0: &a0 {x: y}\n" + "\n".join(
    f"a{n}: &a{n}\n  <<: [*a{n - 1}, *a{n - 1}]" for n in range(1, 26)
)
_NOT_USED = "Take it away, and write out what is meant."


@pytest.mark.parametrize("slip", SLIPS["Y20"])
def test_y20_nothing_is_copied_by_a_name(slip: Slip) -> None:
    assert_told(slip)


def test_y20_nine_by_nine_aliases_are_refused_at_the_first() -> None:
    started = time.perf_counter()
    told = said_of(front(_NINE))
    assert told == [
        f"error 2:4\n“&a” has a special meaning here, which the register does not use.\n{_NOT_USED}"
    ]
    assert time.perf_counter() - started < 2


@pytest.mark.parametrize("slip", SLIPS["Y21"])
def test_y21_nothing_is_merged(slip: Slip) -> None:
    assert_told(slip)


def test_y21_twenty_five_doublings_are_refused_at_the_first() -> None:
    assert said_of(front(_MERGED)) == [
        f"error 2:5\n“&a0” has a special meaning here, which the register does not use.\n"
        f"{_NOT_USED}"
    ]


@pytest.mark.parametrize(
    ("lines", "place"),
    [
        ("reasons: " + "[" * 60_000, "2:29"),
        ("- " * 30_000, "2:41"),
        ("money: " + "{a: " * 1_000, "2:84"),
    ],
    ids=["brackets", "dashes", "braces"],
)
def test_y22_lists_without_end_are_refused_where_they_become_too_deep(
    lines: str, place: str
) -> None:
    assert said_of(front(lines)) == [
        f"error {place}\nLists stand in one another here more than 20 levels deep.\n"
        "Take the extra brackets or spaces away: no field needs more than a few levels."
    ]


@pytest.mark.parametrize(
    ("lines", "said_of_it"),
    [
        (
            "title: " + "a" * 10_000_000,
            "error 0:0\nThis file has 9,766 KB, and 1,024 KB is the most.\nAttach what is long as "
            "a document, and say in the record what it is.",
        ),
        (
            "\n".join(f"k{n}: v" for n in range(50_000)),
            "error 2:0\nThe fields of this file come to 478 KB, and 64 KB is the most.\n"
            "Move long text below the second line of dashes.",
        ),
        (
            "reasons: " + "[" * 100_000,
            "error 2:0\nThe fields of this file come to 98 KB, and 64 KB is the most.\n"
            "Move long text below the second line of dashes.",
        ),
    ],
    ids=["a value", "fields", "brackets"],
)
def test_y23_what_is_too_large_is_refused_unread(lines: str, said_of_it: str) -> None:
    assert said_of(front(lines)) == [said_of_it]


_WRITE = "Write it as printed, such as £420,000, £1.2m or about £150,000."
_FOR = "If this is the amount, replace the line with:\n    amount: "


@pytest.mark.parametrize(
    ("written", "reason", "hint"),
    [
        ("9" * 79, "it has more than 15 digits", _WRITE),
        ("9" * 5_000, "it is too long to be a figure", _WRITE),
        (".inf", "there is no figure", _WRITE),
        (".nan", "there is no figure", _WRITE),
        ("1e400", "a figure is written out in full", _WRITE),
        ("-0", "there is no pound sign", _WRITE),
        ("-£0", "nought has no sign", _FOR + "£0"),
        ("£９", "only the digits 0 to 9 and plain signs are read", _FOR + "£9"),
        ("£٣", "only the digits 0 to 9 and plain signs are read", _WRITE),
    ],
)
def test_y24_what_is_no_number_of_pounds_is_refused(written: str, reason: str, hint: str) -> None:
    shown = written if len(written) <= 80 else written[:79] + "…"
    (told,) = said_of(front(f"money:\n  what: Cars\n  amount: '{written}'"))
    assert told == (
        f"error 4:11\n“{shown}” is not an amount that can be read, because {reason}.\n{hint}"
    )


@pytest.mark.parametrize("written", ["-0", "-0.0%", ".inf", ".nan", "1e400", "４４%", "9" * 5_000])
def test_y24_what_is_no_percentage_is_refused(written: str) -> None:
    programme = "content/programmes/vans.md"
    text = (
        "---\ntitle: Vans\nbenefits:\n  - measure: Cost\n    status: target\n"
        f"    percent: '{written}'\n---\n"
    )
    shown = written if len(written) <= 300 else written[:299] + "…"
    expected = (
        f"error 6:14\n“{shown}” is not a percentage that can be read.\n"
        "Write a number and the sign, such as:\n    percent: 44%"
    )
    assert expected in said_of(text, programme)


@pytest.mark.parametrize("slip", SLIPS["Y25"])
def test_y25_a_name_of_a_field_is_a_word(slip: Slip) -> None:
    assert_told(slip)


_TITLE = "title: Vehicle recovery contract extended to 2028"
_EACH = (
    "Write each fact on a line of its own: the name of the field, a colon, a space, "
    "and what it is, "
    f"such as:\n    {_TITLE}"
)
_DASHES = "Replace that line with:\n    ---"
_FORCE = "content/forces/eastshire.md"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "---\n- a\n- b\n---\n",
            "error 2:1\nBetween the two lines of dashes there is a list, and no field with a name."
            f"\n{_EACH}",
        ),
        (
            "---\nonly words\n---\n",
            "error 2:1\nBetween the two lines of dashes there is running text, and no field with a "
            f"name.\n{_EACH}",
        ),
        (
            "---\n---\n",
            "error 1:1\nThere is nothing between the two lines of dashes.\nWrite the record's "
            f"fields there, its title first, such as:\n    {_TITLE}",
        ),
        (
            "Words.\n",
            "error 1:1\nThis file begins with its text, and the fields that belong above it are "
            "missing.\nPut lines like these above everything else, with the title of this record:"
            f"\n    ---\n    {_TITLE}\n    ---",
        ),
        ("", "error 0:0\nThis file is empty.\nWrite the record, or take the file away."),
        (
            "---\ntitle: A\n---\n\n---\ntitle: B\n---\n",
            "error 5:1\nA second group of fields begins here, and only the first is "
            "read.\nMove its "
            "lines up to the other fields and take the extra lines of dashes away. If it is "
            "another "
            "record, give it a file of its own.",
        ),
        (
            "---\ntitle: A\n...\n",
            "error 3:1\nThe line below the fields has three dots, and three dashes are needed.\n"
            + _DASHES,
        ),
        (
            "----\ntitle: A\n---\n",
            f"error 1:1\nThe first line has more than three dashes.\n{_DASHES}",
        ),
        (
            "---\ntitle: A\n----\n",
            f"error 3:1\nThe line below the fields has more than three dashes.\n{_DASHES}",
        ),
        (
            " ---\ntitle: A\n---\n",
            f"error 1:2\nThere are spaces in front of the first three dashes.\n{_DASHES}",
        ),
        (
            "---\ntitle: A\n ---\n",
            f"error 3:2\nThere are spaces in front of the three dashes below the "
            f"fields.\n{_DASHES}",
        ),
        (
            "---\ntitle: A\n",
            "error 1:1\nNothing shows where the fields end: the second line of three dashes is "
            "missing.\nPut this line below line 2, above the text:\n    ---",
        ),
    ],
)
def test_y26_each_slip_at_the_lines_of_dashes_has_a_message_of_its_own(
    text: str, told: str
) -> None:
    assert said_of(text, _FORCE) == [told]


def test_y26_dashes_in_the_body_are_the_bodys_own() -> None:
    text = "---\ntitle: A\n---\nOne.\n\n---\n\nTwo.\n"
    force = read_record(_FORCE, text).record
    assert said_of(text, _FORCE) == []
    assert isinstance(force, Force)
    assert "<hr>" in force.held.body
    assert "Two." in force.held.body


@pytest.mark.parametrize("slip", SLIPS["Y27"])
def test_y27_an_unknown_field_is_told_with_the_nearest_that_is_known(slip: Slip) -> None:
    assert_told(slip)


@pytest.mark.parametrize("slip", SLIPS["Y28"])
def test_y28_another_shape_is_told_with_the_field(slip: Slip) -> None:
    assert_told(slip)


@pytest.mark.parametrize(
    ("written", "amount", "qualifier", "printed"),
    [
        ("£1,234,567.89", "1234567.89", "", "£1,234,567.89"),
        ("£0.626m", "626000", "", "£0.626m"),
        ("circa £1m", "1000000", "about", "£1m"),
        ("up to £50,000.00", "50000", "up to", "£50,000.00"),
        ("-£18,500", "-18500", "", "-£18,500"),
    ],
)
def test_y29_a_figure_is_exact_and_keeps_its_qualifier(
    written: str, amount: str, qualifier: str, printed: str
) -> None:
    (sum_,) = decision(f"money:\n  what: Cars\n  amount: {written}").money
    assert isinstance(sum_.amount, Money)
    assert sum_.amount.amount == Decimal(amount)
    assert isinstance(sum_.amount.amount, Decimal)
    assert (sum_.amount.qualifier, sum_.amount.printed) == (qualifier, printed)


@pytest.mark.parametrize(
    ("written", "reason", "hint"),
    [
        ("1_000", "thousands are set off by commas", _FOR + "£1,000"),
        ("£", "there is no figure", _WRITE),
        ("£1,23", "commas set off three digits", _WRITE),
        ("£1.5", "pence have two digits", _FOR + "£1.50"),
    ],
)
def test_y29_a_figure_that_is_not_whole_is_refused(written: str, reason: str, hint: str) -> None:
    assert said_of(front(f"money:\n  what: Cars\n  amount: {written}")) == [
        f"error 4:11\n“{written}” is not an amount that can be read, because {reason}.\n{hint}"
    ]


AWKWARD = (
    *("NULL", "None", "undefined", "-1", "%s%n", "{{ 7*7 }}", "{% raw %}", "${HOME}", "$(id)"),
    *("<>&\"'", "]]>", "العربية", "決定", "e\u0301\u0323\u0302 accents", "a" * 10_000),
    *("\U0001f468\u200d\U0001f469\u200d\U0001f467 family", "=1+1", "\\", "'", "a\u00a0b"),
)


def test_y30_awkward_text_goes_through_a_whole_build_unchanged(tmp_path: Path) -> None:
    """As title and as name: on page, tab and list, in the feed, as JSON and in a table."""
    files = dict(FILES)
    for number, text in enumerate(AWKWARD):
        quoted = "'" + text.replace("'", "''") + "'"
        files[f"decisions/2026/BPCC2026-{number + 100}.md"] = (
            f"---\ntitle: {quoted}\ndecided: 14 October 2026\npublished: 16 October 2026\n"
            f"signed_by: {quoted}\n---\n## Decision\n\nSo.\n"
        )
    done = run(write(tmp_path, files))
    assert done.returncode == 0, done.stderr
    site = bytes_of(tmp_path / "site")
    feed = fromstring(site["feed.atom"].decode())
    entries = {
        (title.text or "")
        for title in feed.iter("{http://www.w3.org/2005/Atom}title")
        if title.text
    }
    table = list(csv.DictReader(site["data/csv/decisions.csv"].decode().splitlines(keepends=True)))
    titles = {" ".join(row["title"].removeprefix("'").split()) for row in table}
    listed = " ".join(_words(site["decisions/index.html"]).split())
    for number, text in enumerate(AWKWARD):
        page = site[f"decisions/BPCC2026-{number + 100}/index.html"]
        assert active(page, page=True) == []
        root = html5lib.parse(page.decode(), namespaceHTMLElements=False)
        heading, title = root.find(".//h1"), root.find("head/title")
        assert heading is not None
        assert title is not None
        shown = " ".join(text.split())
        assert " ".join((heading.text or "").split()) == shown
        assert " ".join((title.text or "").split()).startswith(shown)
        assert _words(page).count(shown) >= 2
        assert shown in listed
        document = json.loads(site[f"decisions/BPCC2026-{number + 100}/index.json"])
        assert " ".join(document["title"].split()) == shown
        assert shown.removeprefix("'") in titles
        assert any(shown in " ".join(entry.split()) for entry in entries), text[:40]


@pytest.mark.parametrize("spaces", ["' '", "'   '", '"\u00a0"', "''"])
def test_y30_spaces_alone_are_no_title(spaces: str) -> None:
    assert said_of(front(f"title: {spaces}")) == [
        "error 2:8\nNothing is written in `title`.\nWrite a line of text, or take the line away."
    ]


@pytest.mark.parametrize("text", ["{{ 7*7 }}", "$(id)", "<>&\"'", "決定", "العربية"])
def test_y30_awkward_text_is_no_reference_and_is_shown_in_full_where_it_is_refused(
    text: str,
) -> None:
    quoted = "'" + text.replace("'", "''") + "'"
    told = said_of(front(f"reference: {quoted}"))
    assert len(told) == 1
    assert text in told[0]
    assert told[0].startswith("error 2:1\n")


def _words(page: bytes) -> str:
    return "".join(html5lib.parse(page.decode(), namespaceHTMLElements=False).itertext())


FORM = {
    "Subject": ("title", "title"),
    "Date": ("decided", "date"),
    "Contact Officer": ("contact", "contact"),
    "Background Papers": ("background", "sources"),
    "To": ("maker", "to"),
    "From": ("contact", "from"),
}
"""Words of the paper form, and the field of a decision and of a paper that holds each."""
_SPELT = [
    pytest.param(spelt, of_decision, of_paper, id=spelt)
    for word, (of_decision, of_paper) in FORM.items()
    for spelt in dict.fromkeys((word, word.upper(), word.lower(), word.replace(" ", "_")))
]


@pytest.mark.parametrize(("word", "of_decision", "of_paper"), _SPELT)
def test_a_word_of_the_paper_form_among_the_fields_is_answered_with_the_field(
    word: str, of_decision: str, of_paper: str
) -> None:
    for path, field in ((DECISION, of_decision), (PAPER, of_paper)):
        if word == field:
            continue
        lines = {
            "contact": f"contact:\n      {'- ' if path == PAPER else ''}role: Words",
            "background": "background:\n      - title: Words",
            "sources": "sources:\n      - title: Words",
        }.get(field, f"{field}: Words")
        assert (
            f"error 2:1\n`{word}` is no field of a record of this kind. This register calls that "
            f"`{field}`.\nReplace the line with:\n    {lines}"
        ) in said_of(front(f"{word}: Words", path), path)


@pytest.mark.parametrize(("word", "of_decision", "of_paper"), _SPELT)
def test_a_line_of_the_paper_form_in_the_text_is_answered_with_the_field(
    word: str, of_decision: str, of_paper: str
) -> None:
    spelt = word.replace("_", " ")
    of_record = {
        DECISION: (of_decision, body(f"{spelt}: Words")),
        PAPER: (
            of_paper,
            front("", PAPER).replace("The contract ends", f"{spelt}: Words\n\nIt ends"),
        ),
    }
    for path, (field, text) in of_record.items():
        (told,) = [each for each in said_of(text, path) if "paper form" in each]
        _, message, hint = told.split("\n", 2)
        assert message == (
            f"“{spelt}” is a line of the paper form. This register calls that `{field}`, and it "
            "stands among the fields, not in the text."
        )
        assert f"`{field}` above" in hint or f"\n    {field}:" in hint


def test_lines_of_the_paper_form_are_met_in_bold_and_given_as_lines_to_paste() -> None:
    text = body("**Contact Officer:** Head of Fleet\n\n*To*: Northshire: Commissioner\n\nWords.")
    above = "Move it up above the second line of dashes, as:"
    assert [told.split("\n", 2)[2] for told in said_of(text)] == [
        f"{above}\n    contact:\n      role: Head of Fleet",
        f'{above}\n    maker: "Northshire: Commissioner"',
    ]
    assert said_of(body("Words.\n\n## Background\n\nDate: not a field.")) == []


COMBINED = "title: Vans: extended\nsigned_by: *x\nknid: contract\ndecided: 05/06/2026"


def test_after_a_slip_of_punctuation_the_others_are_told_in_the_same_run() -> None:
    assert said_of(front(COMBINED)) == [
        "error 2:12\nThere is a colon within the words of this line: “title: Vans: extended”.\n"
        'Replace the line with:\n    title: "Vans: extended"',
        "error 3:12\n“*x” has a special meaning here, which the register does not use.\n"
        'Put the words between quotation marks:\n    signed_by: "*x"',
        "error 4:1\n`knid` is no field of a record of this kind.\nDid you mean this?\n"
        "    kind: contract",
        "error 5:10\n05/06/2026 could be 5 June or 6 May.\nReplace the line with one of:\n"
        "    decided: 5 June 2026\n    decided: 6 May 2026",
    ]


_SLIPS_ALONE = ("title: Vans: extended", "signed_by: @x", 'summary: "Words', "kind:contract")


@pytest.mark.parametrize("other", ["effective: 2026-02-30", "reasns: Words", "reference: A\u200bB"])
@pytest.mark.parametrize("first", _SLIPS_ALONE)
def test_a_slip_of_punctuation_hides_none_of_another_kind(first: str, other: str) -> None:
    alone = said_of(front(other))
    moved = [told.replace(" 2:", " 3:", 1) for told in alone]
    both = said_of(front(f"{first}\n{other}"))
    assert len(both) > len(moved) >= 1
    assert [told for told in both if told in moved] == moved
    assert isinstance(read_record(DECISION, front(f"{first}\n{other}")).record, Decision | None)
