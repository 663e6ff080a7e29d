"""Markings and private details: what is refused, what is pointed out, and what is left alone."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from tests.real import real_check
from tests.rules.builders import findings_of

from register.rules.catalogue import RULES
from register.rules.release.marks import MARKS, marks_in
from register.rules.release.person_named import marks as names
from register.settings import load

PROJECT = Path(__file__).parents[2]
PAGE = "content/about.md"
SETTINGS, _ = load(Path("/nowhere"))
LEVELS = {rule.code: rule.level.value for rule in RULES}


def codes(words: str, fields: str = "") -> list[str]:
    """The rules of this family that a page with these words goes against."""
    page = f"---\ntitle: About us\n{fields}---\n{words}\n"
    return sorted({f.code for f in findings_of({PAGE: page}) if f.code.startswith("R8")})


def each_is(code: str, lines: Iterable[str]) -> None:
    """Each of these lines goes against this rule alone."""
    assert {line: codes(line) for line in lines} == {line: [code] for line in lines}


@pytest.mark.parametrize(
    "marking",
    ["OFFICIAL-SENSITIVE", "SECRET", "TOP SECRET", "RESTRICTED", "CONFIDENTIAL"],
)
def test_m01_a_marking_above_official_is_refused_wherever_it_stands(marking: str) -> None:
    assert codes(marking) == ["R801"]
    assert codes("Vans.", f"summary: {marking}\n") == ["R801"]
    assert codes(f"![{marking}](https://www.northshire.example/map.png)") == ["R801"]


@pytest.mark.parametrize(
    "line",
    [
        "NOT FOR PUBLICATION",
        "EXEMPT",
        "Appendix B – EXEMPT",
        "Exempt report: vehicle recovery",
        "PART 2 – CONFIDENTIAL",
        "Part II: exempt items",
        "Agenda Part 2 (press and public excluded)",
    ],
)
def test_m01_what_a_meeting_heard_in_private_is_refused(line: str) -> None:
    assert "R802" in codes(line)


def test_m01_plain_official_and_parts_of_an_agreement_pass() -> None:
    for line in (
        "OFFICIAL",
        "Part 2",
        "Part 2 of the agreement sets out the costs.",
        "Part 2 – Governance",
        "The force is exempt from the charge.",
        "The Board heard the Part 2 paper after the public had left.",
    ):
        assert codes(line) == [], line


def test_m02_something_withheld_without_provision_or_without_who_decided_is_refused() -> None:
    what = "withheld:\n  - what: The prices\n    ground: "
    act = "Freedom of Information Act 2000, section 43(2)"
    assert codes("Vans.", f"{what}They are sensitive.\n    decided_by: Chief Executive\n") == [
        "R803"
    ]
    assert codes("Vans.", f"{what}{act}\n") == ["R803"]
    assert codes("Vans.", f"{what}{act}\n    decided_by: Chief Executive\n") == []


def test_m03_a_national_insurance_number_is_refused() -> None:
    each_is("R804", ["AB123456C", "Number: ab 12 34 56 c.", "AB-12-34-56-C", "(AB 123456 C)"])
    assert LEVELS["R804"] == "error"


def test_m04_a_date_of_birth_is_refused() -> None:
    each_is(
        "R805",
        [
            "Date of birth: 1 May 1980",
            "DOB 01/05/1980",
            "D.O.B. 1.5.80",
            "He was born on 1st May 1980.",
            "born: May 1, 1980",
            "| Name | Date of birth |\n|---|---|\n| The applicant | 1980-05-01 |",
        ],
    )
    assert LEVELS["R805"] == "error"
    assert codes("Records of births before 1 May 1980 are kept in Northtown.") == []


def test_m05_an_e_mail_address_elsewhere_and_a_mobile_number_are_pointed_out() -> None:
    each_is("R806", ["jane@mail.scot", "[Write](mailto:jane@mail.scot)", "<jane.roe@mail.scot>"])
    each_is(
        "R807", ["07123 456789", "+44 7123 456 789", "+44 (0)7123456789", "[Ring](tel:07123456789)"]
    )
    assert LEVELS["R806"] == LEVELS["R807"] == "warning"
    for line in ("office@northshire.police.uk", "pcc@northshire.gov.uk", "register@example.org"):
        assert codes(line) == [], line
    for line in ("0300 333 3456", "01632 960014", "07700 900123", "Reference 071234567890123"):
        assert codes(line) == [], line


def test_m05_the_address_that_the_office_gives_in_its_settings_passes(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text(
        "site_name: Decisions\nextra:\n  register:\n    office:\n      name: Office\n"
        "      contact:\n        role: Chief Executive\n        email: office@northshire.scot\n"
    )
    settings, _ = load(tmp_path)
    said = [mark for _, mark in marks_in(["fleet@northshire.scot", "fleet@mail.scot"], settings)]
    assert said == ["f…@mail.scot"]


def test_m06_the_retired_address_domain_is_pointed_out_but_not_as_a_document_prints_it() -> None:
    each_is("R808", ["office@northshire.pnn.police.uk", "See www.northshire.pnn.police.uk."])
    assert LEVELS["R808"] == "warning"
    decision = (
        "---\ntitle: Vans\ndecided: 14 October 2026\npublished: 16 October 2026\n"
        "background:\n  - title: Options\ncontact:\n  role: Chief Executive\n"
        "  as_printed: office@northshire.pnn.police.uk\n---\n## Decision\n\nTo buy vans.\n"
    )
    assert findings_of({"decisions/2026/CPCC2026-014.md": decision}) == ()


def test_m06_a_scan_of_the_retired_domain_is_known_by_its_rest() -> None:
    assert [
        rule.code
        for rule, _ in marks_in(["roe@north.l2nn.l2olice.uk, roe@~nn.~olice.uk"], SETTINGS)
    ] == ["R808", "R808"]


def test_m07_the_postcode_of_a_home_is_refused_and_that_of_an_office_is_not() -> None:
    each_is(
        "R809",
        [
            "Home address: NT1 2AB",
            "The applicant lives in Northtown (NT1 2AB).",
            "Flat 3, 12 Mill Lane, Northtown, NT1 2AB",
            "12 Mill Lane  \nNorthtown  \nNT1 2AB",
        ],
    )
    assert LEVELS["R809"] == "error"
    for line in (
        "Police Headquarters, 12 Mill Lane, Northtown, NT1 2AB",
        "Northshire Council  \n12 Mill Lane  \nNorthtown  \nNT1 2AB",
        "The meeting was held at the Guildhall, Northtown NT1 2AB.",
    ):
        assert codes(line) == [], line


def test_m07_addresses_are_told_once_in_a_line_of_any_length() -> None:
    postcodes = "The applicant lives in " + "NT1 2AB " * 5000
    assert [(rule.code, mark) for rule, mark in marks_in([postcodes], SETTINGS)] == [
        ("R809", "NT…B")
    ]
    dots = "nn." * 5000
    retired = "office@northshire.pnn.police.uk"
    assert [mark for _, mark in marks_in([f"{dots} {retired} {dots}"], SETTINGS)] == [retired]


def test_m08_bank_details_are_refused() -> None:
    each_is(
        "R810",
        [
            "Sort code: 12-34-56",
            "Account number 12345678",
            "Paid to 12-34-56 12345678.",
            "GB12 ABCD 1234 5612 3456 78",
            "| Sort code | 12 34 56 |\n|---|---|\n| Account no. | 12345678 |",
        ],
    )
    assert LEVELS["R810"] == "error"


def test_m09_a_picture_or_a_scrawl_of_a_signature_is_pointed_out() -> None:
    said = {
        line: [rule.code for rule, _ in marks_in(line.split("\n"), SETTINGS)]
        for line in (
            "Signature: ;/ ('-----))4 l~",
            "Signatur\n\nl~~~/~~~~====~",
            "s~gn~~~2 /~(_|=;",
        )
    }
    assert set(map(tuple, said.values())) == {("R811",)}
    picture = "![The Commissioner signs](signature-1.png)"
    assert codes(picture) == ["R811"]
    for line in (
        "Signature: ______________",
        "Signed: 16 May 2019",
        "Signed by all (seven) forces.",
    ):
        assert codes(line) == [], line


def test_m10_an_officers_number_and_a_registration_are_pointed_out() -> None:
    each_is("R812", ["Warrant number: 12345", "collar no. 1234", "Constable 1234 Roe"])
    each_is("R813", ["A van, AB12 CDE.", "AB12CDE", "Registration number A123 BCD"])
    assert LEVELS["R812"] == LEVELS["R813"] == "warning"


def test_m11_a_person_named_is_pointed_out_unless_in_a_public_role() -> None:
    each_is(
        "R814",
        [
            "Thanks go to Mrs Roe.",
            "Dr J. Roe-Smith wrote the plan.",
            "Contact Officer: Jane Roe, head of fleet",
            "Author: Jane Roe",
            "Superintendent Jane O'Roe leads it.",
        ],
    )
    assert LEVELS["R814"] == "warning"
    for line in (
        "Contact Officer: Jane Roe, Chief Executive",
        "Mr John Roe, Northshire Police and Crime Commissioner",
        "Chief Constable Jane Roe",
        "Author: Head of Fleet",
        "Contact Officer: Chief Executive",
        "Jane Roe Street is closed.",
    ):
        assert codes(line) == [], line


def test_m11_every_name_in_a_very_long_line_is_judged_by_the_words_beside_it() -> None:
    filler = "The plan was read. " * 5000
    line = f"{filler}Thanks to Mr Roe. {filler}The police, fire and crime commissioner, was Mr Doe."
    assert [mark for rule, mark in marks_in([line], SETTINGS)] == ["Mr Roe"]
    assert [mark for _, mark in marks_in(["Mr Smith wrote it. " * 5000], SETTINGS)] == ["Mr Smith"]
    assert [mark for _, mark in marks_in([f"Mr {'A' * 5000}"], SETTINGS)] == []


def test_m11_only_a_few_words_before_a_name_are_looked_at() -> None:
    pieces = []

    class Line(str):
        def __getitem__(self, part: Any) -> str:
            pieces.append(found := super().__getitem__(part))
            return found

    line = Line("Mr Smith wrote it. " * 500 + "The chief constable is Mr Roe.")
    assert set(names([line])) == {"Mr Smith"}
    assert len(pieces) == 501
    assert max(map(len, pieces)) < 100


PLAIN = (
    "2.1 The Board should note report 12-34-56 of 16 May 2019 and the annex, paragraph 3.1.",
    "The programme saved £1.507m in 2016/17 and £12,345,678 by 31 March 2021 (7.25%).",
    "CPCC2019-007 extends the agreement of 22 October 2015; see BCB item 14.0 and S22A.",
    "Tel: 0300 333 3456 or 101. Fax: (01632) 960 014. Minutes: 16-05-19, item 4.",
    "Section 22A(3) of the Police Act 1996, as amended by SI 2011/3050, Schedule 12A, Part 1.",
    "Police Headquarters, Mill Park, Northtown NT29 6NP. The office is open from 9.00 to 17.00.",
    "The parties have signed the agreement; the signature of one force is awaited (27 November).",
    "The account of the pilot is in appendix 2. Forces are held to account for £10000000.",
    "The Chief Executive, the Chief Constable and the Chief Finance Officer were consulted.",
    "The confidential hotline, restricted access and sensitive data were discussed in public.",
    "Registration of firearms: 12,400 certificates. Search warrants: 124. Reg. 12 applies.",
    "The unit was born of a review of 1 May 2015; officers on secondment keep their numbers.",
    "Seven forces (7F) and DCC Jane Roe, who leads for them, met on 25 February 2016 at 10:30.",
    "Version 2.0 of 20/02/2017, pages 12 to 34, lines 56-78: tranche 7, July 19.",
    "Recorded under ISBN 978-0-12-345678-9, contract C000123456, cost centre AB12 3456.",
)


@pytest.mark.parametrize("line", PLAIN)
def test_what_papers_are_full_of_trips_nothing(line: str) -> None:
    assert codes(line) == []


def test_nothing_in_the_register_itself_is_marked_or_private() -> None:
    found = real_check().findings
    assert [f for f in found if f.code.startswith("R8")] == []


def test_all_rules_about_marks_are_found_in_lines_of_any_origin() -> None:
    words = {"R803"}
    assert {rule.code for rule in MARKS} | words == {
        rule.code for rule in RULES if rule.code.startswith("R80") or rule.code.startswith("R81")
    }


def test_what_is_private_is_not_told_whole() -> None:
    lines = ["AB123456C, DOB 01/05/1980, jane.roe@mail.scot, 07123 456789, sort code 12-34-56"]
    said = " ".join(mark for _, mark in marks_in(lines, SETTINGS))
    assert said == "AB…C 01…0 j…@mail.scot 07…9 12…6"
