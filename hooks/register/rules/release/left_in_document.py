"""Something left in a document that its pages do not show.

Programs keep more in a file than they show: who wrote it, what was changed, what colleagues
remarked, rows and sheets that were only hidden. Whoever downloads the file has all of it.

Bad:
    decisions/2026/CPCC2026-100.md
        ---
        title: Vehicle recovery contract extended
        decided: 14 October 2026
        published: 16 October 2026
        kind: contract
        background:
          - title: Vehicle recovery options
        attachments:
          - file: report.docx
            title: The report
        money:
          - amount: £9,000
            what: Vehicle recovery, by Northshire Garages
        ---
        ## Decision

        To extend the contract.
    decisions/2026/CPCC2026-100/report.docx (with a remark by a colleague)
        The contract was extended because no other garage could take it on.

Good:
    decisions/2026/CPCC2026-100.md
        ---
        title: Vehicle recovery contract extended
        decided: 14 October 2026
        published: 16 October 2026
        kind: contract
        background:
          - title: Vehicle recovery options
        attachments:
          - file: report.docx
            title: The report
        money:
          - amount: £9,000
            what: Vehicle recovery, by Northshire Garages
        ---
        ## Decision

        To extend the contract.
    decisions/2026/CPCC2026-100/report.docx (a Word document)
        The contract was extended because no other garage could take it on.
"""

from __future__ import annotations

from collections.abc import Iterator

from register.linking.register import Register
from register.rules.finding import Level
from register.rules.rule import Facts, Found, Rule, facts_of

_NAME = "left-in-document"
_INSPECT = (
    "In Word, Excel or PowerPoint: File, Info, Check for Issues, Inspect Document, Remove All; "
    "then save it, and put that in its place."
)
_WHAT = {
    "author": (
        "names “{words}” as its author or owner",
        "If that is not to be public, take it out. " + _INSPECT + " A PDF is made anew from that "
        "file, and a picture saved without its properties.",
    ),
    "changes": (
        "still has changes in it that were tracked, with what was deleted",
        "Accept or reject every change, and save it. " + _INSPECT,
    ),
    "comments": ("still has comments in it", "Delete every comment, and save it. " + _INSPECT),
    "embedded": (
        "has other files in it, which nobody has checked",
        "Take them out, or attach each as a file of its own. A chart is pasted as a picture.",
    ),
    "hidden sheet": (
        "has a hidden sheet in it, “{words}”",
        "Delete the sheet, or show it if it may be public.",
    ),
    "hidden words": ("has hidden words in it", _INSPECT),
    "redaction": (
        "has places marked to be blacked out, and what stands there is still in it",
        "Apply the redactions in the program that marked them, save it, and check that the words "
        "can no longer be copied.",
    ),
}
_ANYTHING = ("has something in it that its pages do not show", _INSPECT)


def check(register: Register) -> Iterator[Found]:
    """What readers of files found in them; the office's own name as the author is no secret."""
    office = register.settings.office
    for problem in register.problems:
        facts = facts_of(problem) if problem.name == _NAME else Facts()
        if problem.name == _NAME and facts["words"] not in (office.name, office.short):
            said, hint = _WHAT.get(facts["what"], _ANYTHING)
            name = problem.place.path.rpartition("/")[2]
            where = f", {facts['where']}," if facts["where"] else ""
            yield Found(problem.place, f"{name}{where} {said.format_map(facts)}.", hint)


RULE = Rule("R821", _NAME, Level.WARNING, __doc__ or "", check, problem=_NAME)
