"""What is said of files that are not where, or what, a record says."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.rules.builders import findings_in

from register.rules.guide import Example

RECORD = "decisions/2026/CPCC2026-014.md"
FOLDER = "decisions/2026/CPCC2026-014"


def told(root: Path, *files: str, listed: str = "", words: str = "") -> list[tuple[str, str, str]]:
    """Code, message and hint of what is found with these files beside the record."""
    attached = f"attachments:\n  - file: {listed}\n    title: The report\n" if listed else ""
    text = (
        "---\ntitle: Vehicle recovery\ndecided: 14 October 2026\npublished: 16 October 2026\n"
        f"background:\n  - title: Options\n{attached}---\n## Decision\n\nTo extend it. {words}\n"
    )
    examples = [
        Example(RECORD, "", text),
        *(Example(f"{FOLDER}/{n}", "", "Words.\n") for n in files),
    ]
    found = findings_in(root, examples)
    return [(finding.code, finding.message, finding.hint) for finding in found]


@pytest.mark.parametrize(
    ("listed", "there"),
    [
        ("report.txt", "Report.txt"),
        ("report.txt", "report-final.txt"),
        ("report", "report.txt"),
        ("report.txt", "CPCC-2026-014-signed.txt"),
    ],
)
def test_a_file_that_was_renamed_is_offered_and_told_once(
    tmp_path: Path, listed: str, there: str
) -> None:
    assert told(tmp_path, there, listed=listed) == [
        (
            "R312",
            f"There is no file {listed} in {FOLDER}, and there is {there}.",
            f"If that is the one, write:\n    file: {there}\n"
            "If it is not, put the right one there, or take these lines away.",
        )
    ]


def test_of_two_files_that_may_be_meant_neither_is_offered(tmp_path: Path) -> None:
    codes = [code for code, _, _ in told(tmp_path, "one.txt", "two.txt", listed="report.txt")]
    assert codes == ["R312", "R320", "R320"]


def test_a_file_whose_name_cannot_be_an_address_is_to_be_called_otherwise(tmp_path: Path) -> None:
    ((_, _, hint),) = told(tmp_path, "Report (2).txt")
    assert hint == (
        "Take it away, or call it Report-2.txt and add to that record:\n    attachments:\n"
        "      - file: Report-2.txt\n        title: and here what it is"
    )


def test_what_office_leaves_while_a_document_is_open_is_no_file_of_the_record(
    tmp_path: Path,
) -> None:
    assert told(tmp_path, "~$report.docx", "Thumbs.db") == []


def test_a_link_to_an_attached_file_by_its_folder_is_told_with_its_name_alone(
    tmp_path: Path,
) -> None:
    words = "See [it](CPCC2026-014/report.txt)."
    ((_, _, hint),) = told(tmp_path, "report.txt", listed="report.txt", words=words)
    assert hint == (
        "The file is attached to this record: link to it by its name alone:\n"
        "    [words to show](report.txt)"
    )


def test_a_link_to_a_file_that_is_not_attached_says_how_to_attach_it(tmp_path: Path) -> None:
    ((code, _, hint),) = told(tmp_path, words="See [it](report.pdf).")
    assert code == "R304"
    assert hint == (
        f"Put the file into the folder {FOLDER}, add to this record:\n    attachments:\n"
        "      - file: report.pdf\n        title: and here what it is\n"
        "and link to it by its name alone:\n    [words to show](report.pdf)"
    )
