"""``scripts/new`` asks in plain words and writes the shortest record that will do."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given, settings
from hypothesis import strategies as some

from register.commands import new
from register.commands.drafts import QUESTIONS, text_of
from register.records.dates import When
from register.records.read import Read, read
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
DECISION = ("decision", "--title", "A title", "--kind", "contract", "--published", "16 May 2026")
PAPER = ("paper", "--title", "A title", "--to", "the board", "--from", "Treasurer")
AGREEMENT = ("agreement", "--title", "A title", "--forces", "Kent, Essex police")
TODAY = When.of(datetime.date.today()).words


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
    done = run(root, *DECISION, "--decided", "14 May 2026", "--decision", "To extend it.")
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


def test_a_decision_not_written_yet_cannot_be_published_by_mistake(root: Path) -> None:
    done = run(root, *DECISION, "--decided", "14 May 2026")
    path = "decisions/2026/CPCC2026-001.md"
    assert f"1. Open {path} and write the decision under “## Decision”.\n" in done.output
    assert [problem.name for problem in record(root, path).problems] == ["empty-section"]


@pytest.mark.parametrize(
    ("path", "arguments"),
    [
        (
            "decisions/2026/CPCC2026-001.md",
            (*DECISION, "--decided", "2026-05-14", "--decision", "x"),
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
def test_every_type_is_written_as_a_record_without_a_problem(
    root: Path, path: str, arguments: tuple[str, ...]
) -> None:
    assert run(root, *arguments).exit_code == 0
    found = record(root, path)
    assert [(problem.name, problem.facts) for problem in found.problems] == []
    assert found.record is not None
    assert found.type == arguments[0]


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
    assert done.output == (
        "Error: content/bodies/business-board.md is there already, and is left as it is.\n"
    )
    assert done.exit_code == 1
    assert (root / "content/bodies/business-board.md").read_bytes() == before


def test_an_unclear_answer_is_asked_for_again_with_the_reason(root: Path) -> None:
    typed = "Title\n03/04/2026\n14 May 2026\n\ncontrac\ncontract\n\n\n\ny\n"
    done = run(root, "decision", typed=typed)
    assert done.exit_code == 0
    assert (
        "When was it decided?: 03/04/2026\n"
        "“03/04/2026” can mean 3 April 2026 or 4 March 2026: type the one you mean\n"
        "When was it decided?: 14 May 2026\n"
        "Its reference [CPCC2026-001]: \n"
        "What kind of decision?: contrac\n"
        "“contrac” is not a kind of decision: collaboration, grant, spend, contract, policy, "
        "appointment, property, budget, other. Did you mean contract?\n"
        "What kind of decision?: contract\n"
    ) in done.output
    assert f"published: {TODAY}\n" in done.output


def test_a_vague_date_is_asked_why(root: Path) -> None:
    typed = "Title\nMay 2026\n\nThe scan cannot be read: a stamp hides it\n\ncontract\n\n\n\ny\n"
    run(root, "decision", typed=typed)
    found = record(root, "decisions/2026/CPCC2026-001.md")
    assert "date-without-note" not in [problem.name for problem in found.problems]


def test_a_no_at_the_end_writes_nothing(root: Path) -> None:
    done = run(root, "programme", typed="Title\n\n\n\nn\n")
    assert done.exit_code == 1
    assert not (root / "content/programmes").exists()


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


@settings(max_examples=60, deadline=None)
@given(some.text(some.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1))
def test_any_title_reads_back_as_it_was_typed(title: str) -> None:
    text = text_of("programme", {"title": f"{title} : # \"'"}, "name")
    found = read(front_matter.read("content/programmes/name.md", text.encode()), Converter((), {}))
    assert found.record is not None
    assert found.record.title == f"{title} : # \"'"
