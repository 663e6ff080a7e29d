"""All the tabs at the start of a text's lines, mended at once and told as one slip."""

from __future__ import annotations

from register.source.mends import Mend, last_written
from register.source.place import Place, Problem
from register.source.tabs import indented_by_tab, runs, untabbed

PASTED = 12
"""How many lines with tabs are offered to paste at once."""


def near_a_tab(lines: list[str], line: int) -> bool:
    """Whether the line at which reading stopped, or one beside it, starts with a tab."""
    at = last_written(lines, line)
    return any(map(indented_by_tab, lines[max(0, at - 1) : at + 2]))


class TabSlip:
    """The lines that start with tabs, mended all at once and told as one slip."""

    def __init__(self, path: str, lines: list[str], first_line: int) -> None:
        """Put spaces in place of the tabs of ``lines``."""
        self.place = Place(path)
        self.first_line = first_line
        tabbed = [at for at, line in enumerate(lines) if indented_by_tab(line)]
        first, *others = runs(tabbed)
        self.run = first[:PASTED]
        self.others = [*first[PASTED:], *(at for run in others for at in run)]
        self.written = [lines[at] for at in self.run]
        lines[:] = untabbed(lines)
        self.mended = {at: lines[at] for at in self.run}

    def takes(self, mend: Mend) -> bool:
        """Whether the mend is of lines to paste; they then hold it too."""
        if mend.reason == "stray" or not all(
            mend.first + below in self.mended for below in range(len(mend.lines))
        ):
            return False
        self.mended |= {mend.first + below: line for below, line in enumerate(mend.lines)}
        return True

    def told(self) -> Problem:
        """The slip as a problem: the first lines to paste, and the numbers of the others."""
        column = self.written[0].index("\t") + 1
        facts = {
            "line_text": "\n".join(self.written),
            "mend": "\n".join(self.mended.values()),
            "others": " ".join(str(at + self.first_line) for at in self.others),
        }
        place = self.place._replace(line=self.run[0] + self.first_line, column=column)
        return Problem("tab-indentation", place, facts)
