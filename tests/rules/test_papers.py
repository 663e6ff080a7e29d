"""What the rules say of papers: for whom they are, what they ask twice, and what came of it."""

from __future__ import annotations

from tests.rules.builders import findings_of, said

PAPER = "content/papers/2026/vehicle-recovery.md"
DECISION = "decisions/2026/CPCC2026-014.md"
PROGRAMME = "content/programmes/shared-fleet.md"
FLEET = {PROGRAMME: "---\ntitle: Shared Fleet Programme\n---\nTwo forces buy vehicles together.\n"}
CHECK_MINUTES = (
    "If the minutes say which was agreed, say so in the text. Otherwise nothing needs mending: "
    "the page shows both."
)


def paper(*recommendations: str, more: str = "") -> str:
    """A paper to the Collaboration Board that asks for these."""
    asked = "".join(f"  - {each}\n" for each in recommendations)
    listed = f"recommendations:\n{asked}" if asked else ""
    return (
        "---\ntitle: Vehicle recovery\nto: collaboration-board\nfrom: Chief Executive\n"
        f"date: 1 October 2026\n{listed}{more}---\nWhat it costs.\n"
    )


def asked(number: str, verb: str = "approve", **more: str) -> str:
    lines = "".join(f"\n    {name}: {value}" for name, value in more.items())
    return f'number: "{number}"\n    verb: {verb}\n    text: As printed.{lines}'


def decision(more: str = "") -> str:
    return (
        "---\ntitle: Vehicle recovery\ndecided: 14 October 2026\npublished: 16 October 2026\n"
        f"background:\n  - paper: vehicle-recovery\n{more}---\n"
        "## Decision\n\nTo extend the contract.\n"
    )


def test_every_difference_and_every_omission_is_told_once_for_the_paper() -> None:
    text = paper(
        asked("2.1"),
        asked("2.2"),
        asked("2.3"),
        asked("3.5"),
        asked("9.1", repeats='"2.1"', difference="The contracts are in the plural"),
        asked("9.2", repeats='"2.2"', difference="ICT is not named."),
    )
    assert said({PAPER: text}, "asked-twice-differently") == [
        (
            f"{PAPER}, line 19",
            "This paper prints its recommendations twice, and not alike. 9.1 is not as 2.1: the "
            "contracts are in the plural. 9.2 is not as 2.2: ICT is not named. 2.3 is not "
            "repeated.",
            CHECK_MINUTES,
        )
    ]


def test_recommendations_left_out_of_a_repetition_are_told_where_it_begins() -> None:
    text = paper(asked("2.1"), asked("2.2"), asked("2.3"), asked("9.1", repeats='"2.1"'))
    assert said({PAPER: text}, "asked-twice-differently") == [
        (
            f"{PAPER}, line 16",
            "This paper prints its recommendations twice, and not alike. 2.2 and 2.3 are not "
            "repeated.",
            CHECK_MINUTES,
        )
    ]


def test_a_repetition_in_the_same_words_says_nothing() -> None:
    text = paper(asked("2.1"), asked("3.5"), asked("9.1", repeats='"2.1"'), more="agenda_item: 4\n")
    assert findings_of({PAPER: text}) == ()


def test_a_paper_written_for_the_body_it_is_addressed_to_says_nothing() -> None:
    assert findings_of({PAPER: paper(more="written_for: Collaboration Board\n")}) == ()


def test_the_same_words_are_told_with_their_note() -> None:
    earlier = "content/papers/2026/vehicle-workshops.md"
    files = {
        earlier: paper().replace("Vehicle recovery", "Vehicle workshops"),
        PAPER: paper(
            more="same_words:\n  - part: Risk\n    as: vehicle-workshops\n    note: But one word.\n"
        ),
    }
    assert said(files, "same-words") == [
        (
            f"{PAPER}, line 7",
            "Under “Risk”, this paper has the same words as “Vehicle workshops” of 1 October "
            "2026. But one word.",
            "Nothing needs mending: the pages of both papers show it.",
        )
    ]


def test_a_request_to_tell_somebody_other_than_the_panel_is_left_alone() -> None:
    text = paper('verb: notify\n    text: "That staff be told."\n    about: shared-fleet')
    assert findings_of({**FLEET, PAPER: text}) == ()


def test_a_decision_that_rests_on_the_paper_and_told_the_panel_settles_it() -> None:
    text = paper(
        'verb: approve\n    text: "That the Board approve it."',
        'verb: notify\n    text: "That the Panel be told."',
    )
    told = decision("panel:\n  notified: 5 October 2026\n")
    assert [f.code for f in findings_of({PAPER: text, DECISION: decision()})] == ["R510"]
    assert findings_of({PAPER: text, DECISION: told}) == ()


def stages(*of: str) -> dict[str, str]:
    listed = "".join(f"  - {each}\n" for each in of)
    text = f"---\ntitle: Shared Fleet Programme\nstages:\n{listed}---\nTwo forces.\n"
    return {PROGRAMME: text}


def stage(name: str, on: str, **more: str) -> str:
    lines = "".join(f"\n    {field}: {value}" for field, value in more.items())
    return f"stage: {name}\n    on: {on}\n    on_note: As printed.{lines}"


def test_an_approval_before_its_review_names_who_approved_and_who_reviewed() -> None:
    files = stages(
        stage("full business case", "March 2026", by="collaboration-board"),
        stage("assurance review", "May 2026", what="The full business case", reviewer="Auditors"),
    )
    assert said(files, "approved-before-review") == [
        (
            f"{PROGRAMME}, line 5",
            "The full business case was approved by the Collaboration Board at a time given as "
            "March 2026. The review of it by Auditors is dated later: May 2026.",
            "If one of the dates is wrong, correct it. Otherwise nothing needs mending: the page "
            "shows which came first.",
        )
    ]


def test_a_review_of_another_case_or_of_no_known_day_says_nothing_of_an_approval() -> None:
    for what, on in (
        ("The outline business case", "1 May 2026"),
        ("The governance of the programme", "1 May 2026"),
        ("The full business case", "unknown"),
        ("The full business case", "March 2026"),
        ("The full business case", "1 May 2026?"),
        ("The full business case", "28 February 2026"),
    ):
        files = stages(
            stage("full business case", "4 March 2026"),
            stage("assurance review", on, what=what),
        )
        assert findings_of(files) == (), (what, on)


def test_a_paper_may_be_called_without_a_day_or_by_a_day_that_is_not_known_exactly() -> None:
    dated = "date: {}\ndate_note: As printed.\n---\nVans.\n"
    fields = f"---\ntitle: Vans\nto: collaboration-board\nfrom: A\n{dated}"
    for name, day in (("vans", "1 May 2026"), ("2026-05-01-vans", "May 2026")):
        files = {f"content/papers/2026/{name}.md": fields.format(day)}
        assert said(files, "day-in-name-differs") == []
