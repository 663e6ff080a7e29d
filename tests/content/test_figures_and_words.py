"""What the checks find by themselves in the figures and the words of this register."""

from __future__ import annotations

import pytest
from tests.real import real_check

from register.checking import Checked


@pytest.fixture(scope="module")
def checked() -> Checked:
    return real_check()


def found(checked: Checked, name: str) -> list[tuple[str, str]]:
    return [(f.record, f.message) for f in checked.findings if f.name == name]


def test_the_savings_on_ict_do_not_come_to_their_totals(checked: Checked) -> None:
    assert found(checked, "items-and-total") == [
        (
            "programmes/ict",
            "“Savings in all” is stated as about £4.6m (2016-02-25-ict-agreement). The smallest "
            "items it is made of, £0.92m, £0.227m, £0.158m, £0.1m, £0.9m, about £1.507m and "
            "£0.626m, come to £4.438m: £0.162m less than a total that is itself only given as "
            "“about”.",
        ),
        (
            "programmes/ict",
            "“Further savings” is stated as about £4.0m (2016-02-25-ict-agreement). The smallest "
            "items it is made of, £0.92m, £0.227m, £0.158m, £0.1m, £0.9m and about £1.507m, come "
            "to £3.812m: £0.188m less than a total that is itself only given as “about”.",
        ),
    ]


def test_every_item_names_a_total_that_is_there(checked: Checked) -> None:
    assert found(checked, "part-of-nothing") == []


def test_the_percentages_of_the_three_agreements_agree_with_their_sums(checked: Checked) -> None:
    assert found(checked, "percentage-of-baseline") == []


def test_public_contact_has_a_target_beside_another_promise(checked: Checked) -> None:
    assert found(checked, "two-targets") == [
        (
            "programmes/public-contact",
            "Two figures are planned for “Saving across the three forces”: £4.3m, 14% of £30.9m, "
            "promised (2015-11-26-three-collaboration-agreements), and a target of 30% "
            "(2015-11-26-three-collaboration-agreements).",
        )
    ]


def test_what_firearms_licensing_promised_was_not_reported_again(checked: Checked) -> None:
    (message,) = [
        message
        for record, message in found(checked, "benefit-not-reported")
        if record == "programmes/firearms-and-explosives-licensing"
    ]
    assert message == (
        "“Saving across the three forces” (£314k, 44% of £712k), “A more effective and resilient "
        "service”, “Applications online” and 6 more were promised on 26 November 2015 "
        "(2015-11-26-three-collaboration-agreements). No later paper held here reports what came "
        "of it."
    )


def test_dates_moved_for_public_contact_and_not_for_the_signing_on_ict(checked: Checked) -> None:
    messages = [message for _, message in found(checked, "milestone-moved")]
    assert (
        "“Public contact goes fully live” is dated from September 2018 "
        "(2017-12-14-collaboration-update); before, it was dated November 2016 "
        "(2015-11-26-three-collaboration-agreements)." in messages
    )
    assert [message for message in messages if "Agreement signed" in message] == []


def test_one_party_of_the_first_transport_agreement_may_be_missing(checked: Checked) -> None:
    assert found(checked, "party-count") == [
        (
            "agreements/chiltern-transport-consortium",
            "The parties of “original” are not complete: a document counts “original 5 forces”, "
            "and those named here are 4 forces, which make 8 parties.",
        )
    ]


def test_the_sections_of_the_transport_paper_jump(checked: Checked) -> None:
    assert found(checked, "sections-jump") == [
        (
            "papers/2019-05-16-chiltern-transport-consortium",
            "“3. Background” is followed by “5. Recommendation”: there is no section 4.",
        )
    ]


def test_one_post_is_written_out_in_two_ways(checked: Checked) -> None:
    assert found(checked, "abbreviation-in-two-ways") == [
        (
            "papers/2017-09-21-seven-force-report",
            "“SRO” is written out in two ways: “Senior Responsible Owner” in "
            "papers/2016-02-25-seven-force-agreement and “Senior Responsible Officer” in "
            "papers/2017-09-21-seven-force-report.",
        )
    ]


def test_a_section_is_cited_from_an_act_that_has_none_such(checked: Checked) -> None:
    message = (
        "Section 22A is not in this register's table of the Investigatory Powers Act 2016. The "
        "Police Act 1996 has a section 22A."
    )
    assert found(checked, "statute-and-section") == [
        ("agreements/investigatory-powers", message),
        ("decisions/CPCC2019-009", message),
    ]


def test_no_slip_of_a_scanner_stands_in_our_own_words(checked: Checked) -> None:
    assert found(checked, "scan-error") == []
