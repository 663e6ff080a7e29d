"""``scripts/new`` asks in plain words and writes the shortest record that will do."""

from __future__ import annotations

import datetime
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given, settings
from hypothesis import strategies as some

from register.checking import check_folder
from register.commands import new
from register.commands.drafts import text_of
from register.commands.questions import QUESTIONS
from register.records.read import Read, read
from register.rules.finding import Level
from register.source import front_matter
from register.words.converting import Converter

SETTINGS = """
site_name: Register
extra:
  register:
    office: {name: An Office}
    series:
      - {prefix: CPCC, pattern: "{prefix}{year}-{number:03}", year: calendar}
"""
BOARD = "---\ntitle: Business Board\naliases: [The Board]\npublished: 1 May 2026\n---\nA board.\n"
WORDS = ("--decision", "To extend it.")
DECISION = (
    *("decision", "--title", "A title", *WORDS, "--kind", "contract"),
    *("--published", "16 May 2026"),
)
PAPER = ("paper", "--title", "A title", "--to", "the board", "--from", "Treasurer")
AGREEMENT = ("agreement", "--title", "A title", "--forces", "Kent, Essex police")
NOON = "1780315200"
"""12:00 of 1 June 2026 in Universal Time, in seconds since 1970."""
WRITE = "Write this file? [Y/n]: "


@pytest.fixture(autouse=True)
def _first_of_june(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", NOON)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    write(tmp_path / "mkdocs.yml", SETTINGS)
    write(tmp_path / "content" / "bodies" / "business-board.md", BOARD)
    for force in ("kent", "essex"):
        title = f"{force.title()} Police"
        write(tmp_path / f"content/forces/{force}.md", f"---\ntitle: {title}\n---\nA force.\n")
    return tmp_path


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def run(root: Path, *arguments: str, typed: str | None = None) -> Result:
    end = () if typed is not None else ("--yes",)
    return CliRunner().invoke(new.main, [*arguments, "--root", str(root), *end], input=typed)


def record(root: Path, path: str) -> Read:
    return read(front_matter.read(path, (root / path).read_bytes()), Converter((), {}))


def test_the_shortest_decision_is_written_and_the_next_steps_told(root: Path) -> None:
    done = run(root, *DECISION, "--decided", "14 May 2026")
    path = "decisions/2026/CPCC2026-001.md"
    assert (root / path).read_text(encoding="utf-8") == (
        "---\n"
        "title: A title\n"
        "decided: 14 May 2026\n"
        "kind: contract\n"
        "published: 16 May 2026\n"
        "---\n"
        "## Decision\n"
        "\n"
        "To extend it.\n"
    )
    assert done.output == (
        f"Written: {path}\n"
        f"1. Open {path} and add what else the public should read.\n"
        f"2. Run scripts/check --root {root}, which says what is wrong or worth adding.\n"
        f"3. Commit it: git add {path} && git commit\n"
    )


EVERY = pytest.mark.parametrize(
    ("path", "arguments"),
    [
        (
            "decisions/2026/CPCC2026-001.md",
            (*DECISION, "--decided", "2026-05-14"),
        ),
        (
            "content/papers/2026/2026-05-14-a-title.md",
            (*PAPER, "--date", "14 May 2026"),
        ),
        (
            "content/agreements/a-title.md",
            (*AGREEMENT, "--in-force", "unknown", "--in-force-note", "Not stated"),
        ),
        (
            "content/meetings/business-board/business-board-2026-05-14.md",
            ("meeting", "--body", "business-board", "--date", "14 May 2026", "--public", "no"),
        ),
        ("content/bodies/a-title.md", ("body", "--title", "A title", "--kind", "board")),
        ("content/forces/a-title.md", ("force", "--title", "A title", "--summary", "Yes: “so”.")),
        ("content/programmes/a-title.md", ("programme", "--title", "A title")),
        (
            "content/forthcoming/a-title.md",
            ("forthcoming", "--title", "A title", "--expected", "May 2027", "--expected-note", "x"),
        ),
    ],
)


@EVERY
def test_every_type_is_written_as_a_record_without_a_problem(
    root: Path, path: str, arguments: tuple[str, ...]
) -> None:
    assert run(root, *arguments).exit_code == 0
    found = record(root, path)
    assert [(problem.name, problem.facts) for problem in found.problems] == []
    assert found.record is not None
    assert found.type == arguments[0]


@EVERY
def test_what_is_written_can_be_published(
    root: Path, path: str, arguments: tuple[str, ...]
) -> None:
    assert run(root, *arguments).exit_code == 0
    checked = check_folder(root, datetime.date(2026, 6, 1), workers=1)
    findings = [f for f in checked.findings if f.level is Level.ERROR and f.place.path == path]
    assert findings == []


def test_every_type_of_record_can_be_started() -> None:
    assert set(QUESTIONS) == set(new.main.commands) == set(new.STARTS)


def test_the_next_reference_follows_the_highest_of_the_year_in_any_spelling(root: Path) -> None:
    write(root / "decisions/2026/CPCC2026-9.md", "---\ntitle: x\n---\n")
    write(root / "decisions/2026/odd.md", "---\ntitle: x\nreference: CPCC 2026/011\n---\n")
    write(root / "decisions/2025/CPCC2025-040.md", "---\ntitle: x\n---\n")
    run(root, *DECISION, "--decided", "14 May 2026")
    assert (root / "decisions/2026/CPCC2026-012.md").is_file()
    run(root, *DECISION, "--decided", "30 December 2025")
    assert (root / "decisions/2025/CPCC2025-041.md").is_file()


def test_a_reference_in_use_in_another_spelling_is_refused(root: Path) -> None:
    write(root / "decisions/2026/CPCC2026-009.md", "---\ntitle: x\n---\n")
    done = run(root, *DECISION, "--decided", "14 May 2026", "--reference", "cpcc 2026/9")
    assert done.output.endswith(
        "Error: --reference: There is a decision cpcc 2026/9 already: "
        "give this one the next number.\n"
    )


def test_a_reference_that_cannot_name_a_file_is_written_as_a_field(root: Path) -> None:
    run(root, *DECISION, "--decided", "14 May 2026", "--reference", "PCC/D/014")
    text = (root / "decisions/2026/PCC-D-014.md").read_text(encoding="utf-8")
    assert "\nreference: PCC/D/014\n" in text


def test_nothing_is_ever_written_over(root: Path) -> None:
    before = (root / "content/bodies/business-board.md").read_bytes()
    done = run(root, "body", "--title", "Business Board")
    assert done.output.endswith(
        "Error: --id: content/bodies/business-board.md has that name already: "
        "give this one another.\n"
    )
    assert done.exit_code == 2
    assert (root / "content/bodies/business-board.md").read_bytes() == before


def test_a_name_that_a_record_of_another_year_has_is_refused(root: Path) -> None:
    write(root / "content/papers/2025/Plan.md", "---\ntitle: x\n---\n")
    done = run(root, *PAPER, "--date", "14 May 2026", "--id", "plan")
    assert done.output.endswith(
        "Error: --id: content/papers/2025/Plan.md has that name already: give this one another.\n"
    )
    assert not (root / "content/papers/2026").exists()


def test_a_meeting_that_is_here_is_not_started_again(root: Path) -> None:
    meeting = ("meeting", "--body", "business-board", "--date", "14 May 2026")
    assert run(root, *meeting).exit_code == 0
    assert run(root, *meeting).output.endswith(
        "Error: --date: The meeting of that day is here already: "
        "content/meetings/business-board/business-board-2026-05-14.md.\n"
    )


def test_an_unclear_answer_is_asked_for_again_with_the_reason(root: Path) -> None:
    typed = "Title\n03/04/2026\n14 May 2026\n\ncontrac\ncontract\n\n\nTo do it.\n\ny\n"
    done = run(root, "decision", typed=typed)
    assert done.exit_code == 0
    assert (
        "When was it decided?: 03/04/2026\n"
        "“03/04/2026” can mean 3 April 2026 or 4 March 2026: type the one you mean\n"
        "When was it decided?: 14 May 2026\n"
        "Its reference [CPCC2026-001]: \n"
        "One of: collaboration, grant, spend, contract, policy, appointment, property, budget, "
        "other\n"
        "What kind of decision? (Enter for none): contrac\n"
        "“contrac” is not a kind of decision: collaboration, grant, spend, contract, policy, "
        "appointment, property, budget, other. Did you mean contract?\n"
        "What kind of decision? (Enter for none): contract\n"
        "What does it change, in a sentence for the public? (Enter for none): \n"
        "What was decided, in the formal words? (To extend the contract to 31 October 2028.): \n"
        "This has to be answered.\n"
        "What was decided, in the formal words? (To extend the contract to 31 October 2028.): "
        "To do it.\n"
    ) in done.output
    assert "published: 1 June 2026\n" in done.output


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        (
            "14/05/2026",
            "“14/05/2026” is not a date as this register writes it: did you mean 14 May 2026?",
        ),
        ("3 Feb", "“3 Feb” has no year: did you mean 3 February 2026 or 3 February 2025?"),
        ("Feb 3rd", "“Feb 3rd” has no year: did you mean 3 February 2026 or 3 February 2025?"),
        (
            "2 June 2026",
            "2 June 2026 is still to come, and this is a record of what was decided. "
            "A decision that is expected is started by: scripts/new forthcoming",
        ),
        (
            "July 2026",
            "July 2026 is still to come, and this is a record of what was decided. "
            "A decision that is expected is started by: scripts/new forthcoming",
        ),
    ],
)
def test_a_day_of_decision_that_cannot_be_is_asked_for_again(
    root: Path, typed: str, reason: str
) -> None:
    done = run(root, *DECISION, typed=f"{typed}\n14 May 2026\n\n\ny\n")
    asked = "When was it decided?: "
    assert f"{asked}{typed}\n{reason}\n{asked}14 May 2026\n" in done.output
    assert run(root, *DECISION, "--decided", typed).output.endswith(f"--decided: {reason}\n")


def test_today_is_the_day_where_the_office_is(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(NOON) + 11 * 3600 + 1800))
    run(root, "programme", "--title", "A title")
    assert "published: 2 June 2026\n" in (root / "content/programmes/a-title.md").read_text()
    write(root / "mkdocs.yml", SETTINGS + "    timezone: America/New_York\n")
    run(root, "programme", "--title", "Another")
    assert "published: 1 June 2026\n" in (root / "content/programmes/another.md").read_text()


def test_what_goes_on_the_site_later_is_held_back_until_then(root: Path) -> None:
    typed = "1 July 2026\nn\n2 July 2026\ny\n\n"
    done = run(root, "programme", "--title", "A title", "--id", "a", "--summary", "", typed=typed)
    asked = "When does it go on the site? [1 June 2026]: "
    shows = "is still to come: nothing of the record is shown before that day. Is that right? [y/N]"
    assert done.output.startswith(
        f"{asked}1 July 2026\n1 July 2026 {shows}: n\n{asked}2 July 2026\n2 July 2026 {shows}: y\n"
    )
    assert (root / "content/programmes/a.md").read_text() == (
        "---\ntitle: A title\npublished: 2 July 2026\npublish_on: 2 July 2026\n---\n"
    )


@pytest.mark.parametrize(
    ("published", "reason"),
    [
        ("July 2026", "July 2026 is still to come: give the one day on which it is to appear."),
        ("13 May 2026", "13 May 2026 is before it was decided, on 14 May 2026."),
    ],
)
def test_a_day_of_publication_that_cannot_be_is_refused(
    root: Path, published: str, reason: str
) -> None:
    done = run(root, *DECISION[:-1], published, "--decided", "14 May 2026")
    assert done.output.endswith(f"Error: --published: {reason}\n")


def test_a_reference_outside_of_the_series_is_taken_only_if_it_is_meant(root: Path) -> None:
    options = ("--decided", "14 May 2026", "--reference", "PCC/D/014")
    doubt = (
        "“PCC/D/014” is not numbered as this office numbers its decisions: CPCC2026-001. "
        "Is that right? [y/N]: "
    )
    done = run(root, *DECISION, *options, typed="n\n\n\nn\n")
    assert done.output.startswith(f"{doubt}n\nIts reference [CPCC2026-001]: \n")
    done = run(root, *DECISION, *options, typed="y\n\n\n")
    assert done.output.startswith(f"{doubt}y\n")
    assert (root / "decisions/2026/PCC-D-014.md").is_file()


@pytest.mark.parametrize(
    ("reference", "reason"),
    [
        ("../../x", "“../../x” is a path, and not a reference."),
        ("/etc/x", "“/etc/x” is a path, and not a reference."),
        ("a\\b", "“a\\b” is a path, and not a reference."),
        (
            "Con",
            "“Con” is a name that the site or Windows keeps for itself. Did you mean Con-page?",
        ),
        ("2026", "Four digits alone are kept for the pages of the years."),
        ("x1" * 150, "This is too long for an address: leave words out."),
    ],
)
def test_a_reference_that_could_not_name_a_file_is_refused(
    root: Path, reference: str, reason: str
) -> None:
    done = run(root, *DECISION, "--decided", "14 May 2026", "--reference", reference)
    assert done.output.endswith(f"Error: --reference: {reason}\n")
    assert done.exit_code == 2


@pytest.mark.parametrize("title", ["Index", "Con", "Undated"])
def test_a_title_that_the_site_or_windows_keeps_makes_another_name(root: Path, title: str) -> None:
    assert run(root, "body", "--title", title).exit_code == 0
    assert (root / f"content/bodies/{title.lower()}-page.md").is_file()
    done = run(root, "body", "--title", title, "--id", title.lower())
    assert done.output.endswith(
        f"Error: --id: “{title.lower()}” is a name that the site or Windows keeps for itself. "
        f"Did you mean {title.lower()}-page?\n"
    )


def test_a_vague_date_is_asked_why(root: Path) -> None:
    typed = "Title\nMay 2026\n\nThe scan cannot be read: a stamp hides it\n\n\n\nTo do.\n\ny\n"
    run(root, "decision", typed=typed)
    assert record(root, "decisions/2026/CPCC2026-001.md").problems == ()


def test_a_no_at_the_end_writes_nothing_and_loses_nothing(root: Path) -> None:
    done = run(root, "programme", typed="It's a title\n\n\n\nn\n")
    assert done.exit_code == 1
    assert not (root / "content/programmes").exists()
    assert done.output.endswith(
        f"{WRITE}n\n"
        "Nothing is written. To go on from here with what was answered:\n"
        "\n"
        "    scripts/new programme --title 'It'\"'\"'s a title' --id its-a-title --summary '' "
        f"--published '1 June 2026' --root {root}\n"
        "\n"
    )


def test_an_end_halfway_loses_nothing_and_the_command_shown_goes_on(root: Path) -> None:
    done = run(root, "decision", *WORDS, typed="A title\nunknown\nNot stated\n\n")
    assert done.exit_code == 2
    assert list(root.glob("decisions/*")) == []
    command = shlex.split(done.stderr.rstrip().rpartition("\n")[2])
    assert command == [
        *("scripts/new", "decision", "--title", "A title", "--decided", "unknown"),
        *("--decided-note", "Not stated", "--reference", "CPCC2026-001"),
        *(*WORDS, "--root", str(root)),
    ]
    resumed = CliRunner().invoke(new.main, command[1:], input="grant\n\n\n\n")
    assert resumed.output.startswith("One of: collaboration, grant,")
    assert record(root, "decisions/2026/CPCC2026-001.md").problems == ()


def test_words_of_a_decision_are_no_heading(root: Path) -> None:
    done = run(root, "decision", "--title", "A", "--decided", "today", "--decision", "# To do")
    assert done.output.endswith(
        "--decision: The words cannot begin with #, which would make a heading of them.\n"
    )


def test_without_questions_a_missing_answer_ends_the_command(root: Path) -> None:
    done = run(root, "decision", "--title", "A title")
    assert done.output.endswith("Error: --decided has to be given: When was it decided?\n")
    assert done.exit_code == 2


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (
            ("meeting", "--body", "Bussiness Board", "--date", "today"),
            "--body: No body here is called “Bussiness Board”. Did you mean business-board? "
            "If it is not here yet, add it first: scripts/new body",
        ),
        (
            ("meeting", "--body", "business-board", "--date", "May 2026"),
            "--date: “May 2026” is not one day, and its address is made from the day.",
        ),
        (
            ("programme", "--title", "A", "--id", "2026"),
            "--id: Four digits alone are kept for the pages of the years.",
        ),
        (
            ("programme", "--title", "A", "--id", "../a"),
            "--id: “../a” cannot stand in an address: use a to z, 0 to 9 and hyphens.",
        ),
        (
            ("programme", "--title", "A\u202eB"),
            "--title: The answer holds a character that nobody can see, "
            "U+202E RIGHT-TO-LEFT OVERRIDE.",
        ),
        (
            ("programme", "--title", "مرحبا"),
            "--id has to be given: The end of its address, which never changes",
        ),
        (
            ("forthcoming", "--title", "A", "--expected", "today", "--expected-note", "x"),
            "--expected-note is only for a date that is not one day.",
        ),
    ],
)
def test_an_answer_that_will_not_do_is_refused_with_the_reason(
    root: Path, arguments: tuple[str, ...], reason: str
) -> None:
    done = run(root, *arguments)
    assert done.output.rpartition("Error: ")[2] == reason + "\n"
    assert done.exit_code == 2


def test_a_folder_without_a_register_is_refused(tmp_path: Path) -> None:
    done = run(tmp_path, "programme", "--title", "A")
    assert done.output.endswith(f"{tmp_path} holds no register: there is no mkdocs.yml in it.\n")


def test_a_numbering_that_cannot_be_used_is_told(root: Path) -> None:
    write(root / "mkdocs.yml", SETTINGS.replace("{prefix}{year}-{number:03}", "{x}"))
    assert run(root, *DECISION, "--decided", "14 May 2026").output.endswith(
        "Error: mkdocs.yml: {x}: a pattern is made of {prefix}, {year}, {end} and {number}.\n"
    )


def test_where_nothing_is_answered_nothing_is_offered(root: Path) -> None:
    done = run(root, "programme", typed="")
    assert done.exit_code == 2
    assert done.stderr == "\nNothing is written.\n"


@settings(max_examples=60, deadline=None)
@given(some.text(some.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1))
def test_any_title_reads_back_as_it_was_typed(title: str) -> None:
    text = text_of("programme", {"title": f"{title} : # \"'"}, "name")
    found = read(front_matter.read("content/programmes/name.md", text.encode()), Converter((), {}))
    assert found.record is not None
    assert found.record.title == f"{title} : # \"'"
