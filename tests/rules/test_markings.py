"""Which words are a marking, and which are only words."""

from __future__ import annotations

import pytest

from register.rules.release.not_for_publication import mark_in
from register.rules.release.protective_marking import marking_in

MARKED = {
    "OFFICIAL-SENSITIVE": "OFFICIAL-SENSITIVE",
    "OFFICIAL SENSITIVE": "OFFICIAL SENSITIVE",
    "OFFICIAL - SENSITIVE: COMMERCIAL": "OFFICIAL - SENSITIVE",
    "OFFICIAL – SENSITIVE": "OFFICIAL – SENSITIVE",
    "This report is TOP SECRET and must be returned.": "TOP SECRET",
    "Vehicle recovery contract (RESTRICTED)": "RESTRICTED",
    "RESTRICTED": "RESTRICTED",
    "Protective marking: Restricted": "Protective marking: Restricted",
    "Confidential": "Confidential",
    "CONFIDENTIAL – COMMERCIAL": "CONFIDENTIAL",
    "Confidential: vehicle recovery": "Confidential: vehicle recovery",
    "Vehicle recovery – Confidential": "Confidential",
    "Official-Sensitive": "Official-Sensitive",
}
UNMARKED = (
    "OFFICIAL",
    "Protective marking: OFFICIAL",
    "Not protectively marked",
    "Officers on restricted duties keep their pay.",
    "Access to the yard is restricted.",
    "The confidential helpline is run by a charity.",
    "What callers say is kept confidential.",
    "CONFIDENTIAL HELPLINE CONTRACT EXTENDED",
    "RESTRICTED DUTIES POLICY",
    "POLICY ON RESTRICTED DUTIES",
    "A secret ballot was held.",
    "Confidential reporting by staff",
    "The Board was sensitive to official figures.",
)


@pytest.mark.parametrize("line", MARKED)
def test_a_marking_is_found_wherever_it_stands(line: str) -> None:
    assert marking_in(line) == MARKED[line]


@pytest.mark.parametrize("line", UNMARKED)
def test_words_that_are_no_marking_pass(line: str) -> None:
    assert marking_in(line) == ""


@pytest.mark.parametrize(
    "line",
    [
        "NOT FOR PUBLICATION",
        "Appendix B: NOT FOR PUBLICATION by virtue of paragraph 3",
        "Not for publication",
        "EXEMPT",
        "Exempt item",
        "Not for publication under paragraph 3 of Schedule 12A",
    ],
)
def test_what_is_marked_as_private_is_found(line: str) -> None:
    assert mark_in(line) != ""


@pytest.mark.parametrize(
    "line",
    [
        "The prices are exempt from disclosure while the tender runs.",
        "Exempt from VAT",
        "The annex is not for publication before the tender ends.",
        "Forces that are exempt pay nothing.",
    ],
)
def test_sentences_about_exemption_pass(line: str) -> None:
    assert mark_in(line) == ""
