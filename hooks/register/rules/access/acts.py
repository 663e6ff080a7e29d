"""Acts of Parliament and the sections they have, for checking what records cite.

The table holds a few acts that decisions on policing cite; beside each stands where its contents
can be looked up. Later acts have put in sections with letters. Where those are not known here to
the last one, nothing is said of letters.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Act:
    """What is known of one act's sections."""

    last: int
    """The number of its last section."""
    source: str
    """Where its contents are published."""
    lettered: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    """The letters known to follow a number: 22A, 22B and 22C give ``22: ("A", "B", "C")``."""
    plain: range = range(0)
    """Numbers that no letter follows."""

    def has(self, number: int, letters: str) -> bool:
        """Whether the section is in the table, or may be in the act though the table is silent."""
        if not letters or not 1 <= number <= self.last:
            return 1 <= number <= self.last
        if number in self.lettered:
            return letters in self.lettered[number]
        return number not in self.plain


ACTS: Mapping[str, Act] = {
    "police act 1996": Act(
        last=106,
        source="https://www.legislation.gov.uk/ukpga/1996/16/contents",
        # 22A to 22C: Police Reform and Social Responsibility Act 2011, section 89.
        # 23A to 23I: Policing and Crime Act 2009, section 5; AA, FA and HA were put in later.
        lettered={
            22: ("A", "B", "C"),
            23: ("A", "AA", "B", "C", "D", "E", "F", "FA", "G", "H", "HA", "I"),
        },
    ),
    "policing and crime act 2009": Act(
        last=117,
        source="https://www.legislation.gov.uk/ukpga/2009/26/contents/enacted",
    ),
    "police reform and social responsibility act 2011": Act(
        last=158,
        source="https://www.legislation.gov.uk/ukpga/2011/13/contents/enacted",
    ),
    "investigatory powers act 2016": Act(
        last=272,
        source="https://www.legislation.gov.uk/ukpga/2016/25/contents/enacted",
        # As enacted it has no section with a letter; the first put in later is 60A.
        plain=range(1, 60),
    ),
}
"""By title, in small letters."""
