"""What is found of consent in the papers held here: who was asked, when, and in which words."""

from __future__ import annotations

import pytest
from tests.real import real_check

from register.checking import Checked


@pytest.fixture(scope="module")
def checked() -> Checked:
    return real_check()


def found(checked: Checked, code: str) -> list[tuple[str, str]]:
    """The record and the message of every finding of a rule."""
    return [(f.record.partition("/")[2], f.message) for f in checked.findings if f.code == code]


def test_three_agreements_began_before_anybody_was_asked(checked: Checked) -> None:
    asked = "asks the Business Coordination Board to"
    sign = "and the Police and Crime Commissioner for a signature."
    assert found(checked, "R405") == [
        (
            "chiltern-transport-consortium",
            "“british transport police joins” was in force from 1 May 2019. A later paper, of "
            f"16 May 2019, {asked} approve it {sign}",
        ),
        (
            "ict",
            "The agreement was signed on 28 January 2016. A later paper, of 25 February 2016, "
            f"{asked} note it {sign}",
        ),
        (
            "seven-force",
            "The agreement was in force from 22 October 2015. A later paper, of 25 February "
            f"2016, {asked} approve it {sign}",
        ),
    ]


def test_only_the_decision_that_cites_minutes_is_asked_about_them(checked: Checked) -> None:
    assert found(checked, "R504") == [
        (
            "CPCC2019-010",
            "This was decided on a day not stated in the record, and the minutes that it cites "
            "were approved on 11 June 2019: which came first cannot be told.",
        )
    ]


def test_one_agreement_names_no_party_and_its_decision_no_paper(checked: Checked) -> None:
    assert found(checked, "R409") == [
        (
            "investigatory-powers",
            "No party to the version of CPCC2019-009 is named here. Between whom was it made? "
            "CPCC2019-009, the decision that made it, names no force either.",
        )
    ]
    assert found(checked, "R501") == [
        ("CPCC2019-009", "This decision names no paper that it rests on.")
    ]


def test_one_paper_is_addressed_to_one_body_and_written_for_another(checked: Checked) -> None:
    assert found(checked, "R506") == [
        (
            "2017-12-14-collaboration-update",
            "This paper is addressed to the Joint Audit Committee, and its text is written for "
            "the Business Coordination Board.",
        )
    ]


def test_five_papers_ask_twice_and_not_alike(checked: Checked) -> None:
    begun = "This paper prints its recommendations twice, and not alike. "
    assert [(key, message.removeprefix(begun)) for key, message in found(checked, "R507")] == [
        (
            "2015-11-26-three-collaboration-agreements",
            '9.4 is not as 2.4: three agreements are meant, and "Agreement" stands in the '
            "singular.",
        ),
        (
            "2016-02-25-ict-agreement",
            '5.1 is not as 2.1: "Corporations sole" is printed "corporation\'s sole". 5.2 is not '
            "as 2.2: the notice has another name, and nothing is said of the public interest or "
            "of what the notice is for.",
        ),
        ("2016-02-25-seven-force-agreement", "2.2 is not repeated."),
        (
            "2017-09-21-seven-force-report",
            '7.2 is not as 2.2: the decisions are on "potential further regional collaboration", '
            'and at 2.2 on "these areas of business".',
        ),
        (
            "2019-05-16-chiltern-transport-consortium",
            "5.1 is not as 2.1: the agreements are no longer called amended.",
        ),
    ]


def test_one_case_was_approved_before_its_review(checked: Checked) -> None:
    assert found(checked, "R508") == [
        (
            "public-contact",
            "The outline business case was approved by the Strategic Alliance Summit on 22 "
            "January 2015. The review of it by Concerto LLP is dated later: April 2015.",
        )
    ]


def test_one_answer_is_that_of_an_earlier_paper(checked: Checked) -> None:
    ((paper, message),) = found(checked, "R509")
    assert paper == "2016-02-25-ict-agreement"
    assert message.startswith("Under “Equality”, this paper has the same words as “Section 22A ")
    assert message.endswith("Only the name of the project differs.")


def test_nothing_says_that_the_panel_was_told(checked: Checked) -> None:
    assert found(checked, "R510") == [
        (
            "2017-09-21-seven-force-report",
            "This paper asks for the Police and Crime Panel to be told of decisions to come "
            "(2.2). No decision on the matter that is held here says that it was.",
        )
    ]


def test_six_expected_decisions_were_never_heard_of_again(checked: Checked) -> None:
    assert [key for key, _ in found(checked, "R410")] == [
        "chiltern-transport-consortium-review",
        "criminal-justice",
        "custody",
        "information-management",
        "physical-records-storage",
        "single-online-home-funding",
    ]


def test_the_numbers_before_the_first_decision_are_missing(checked: Checked) -> None:
    assert found(checked, "R309") == [
        (
            "CPCC2019-007",
            "CPCC2019-001 to CPCC2019-006 are not held here. Whether any came after "
            "CPCC2019-010, the last one held, is not known.",
        )
    ]


def test_a_body_that_is_printed_in_three_ways_is_one_body(checked: Checked) -> None:
    names = dict(found(checked, "R310"))
    assert names["business-coordination-board"] == (
        "“Business Coordination Board” also goes by “Business Co-ordination Board” and “Business "
        "Continuation Board” in documents: three names for one body."
    )
    assert names["2016-02-25-seven-force-agreement"] == (
        "This paper is named in other words where it is cited: “25th February BCBPaper: Severn "
        "Force Strategic Collaboration” (in CPCC2019-007)."
    )
