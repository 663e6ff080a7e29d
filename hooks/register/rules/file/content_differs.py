"""A file that is not what its name says.

A browser opens a file by what its name and the site say it is. One that is something else fails to
open, or opens as something nobody checked.

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
          - file: report.pdf
            title: The report
        money:
          - amount: £9,000
            what: Vehicle recovery, by Northshire Garages
        ---
        ## Decision

        To extend the contract.
    decisions/2026/CPCC2026-100/report.pdf
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
          - file: report.txt
            title: The report
        money:
          - amount: £9,000
            what: Vehicle recovery, by Northshire Garages
        ---
        ## Decision

        To extend the contract.
    decisions/2026/CPCC2026-100/report.txt
        The contract was extended because no other garage could take it on.
"""

from __future__ import annotations

from register.records.terms import FILE_KIND
from register.rules.finding import Level
from register.rules.rule import Facts, pasted, worded

_OTHERS = {
    "archive": "an archive of other files",
    "gif": "a GIF picture",
    "macros": "an Office file with macros",
    "old office": "an Office file in the old form, or one that a password protects",
    "program": "a program",
    "rtf": "a document in Rich Text Format",
    "text": "plain text",
    "web page": "a web page",
}
_SAVE_AS = {
    "gif": "PNG",
    "macros": "DOCX, XLSX or PPTX, without macros and without a password",
    "old office": "DOCX, XLSX or PPTX, without macros and without a password",
    "rtf": "DOCX or PDF",
    "web page": "PDF",
}


def say(facts: Facts) -> tuple[str, str]:
    """What the name says, and what is in the file."""
    ending, kind = facts["ending"], facts["kind"]
    name = facts["path"].rpartition("/")[2]
    wanted = FILE_KIND.get(ending, "file")
    if kind == "other" and ending in ("csv", "txt"):
        return (
            f"{name} is not text that can be read: some of its letters are in no form of UTF-8.",
            "Open it in the program it was made with, and save it again with the encoding UTF-8.",
        )
    held = FILE_KIND.get(kind) or _OTHERS.get(kind, "no kind of file that is published")
    if kind == "git lfs":
        return (
            f"The file {name} is not here: what stands in its place is a note of Git LFS, which "
            "keeps large files elsewhere.",
            "Put the file itself here, and commit it without Git LFS.",
        )
    message = f"The name of {name} says {wanted}, and what is in it is {_a(held)}."
    if kind in FILE_KIND or kind == "text":
        right = "txt" if kind == "text" else kind
        return message, (
            f"If it is the right file, give its name the ending .{right} here and in the record:"
            + pasted(f"file: {name.rpartition('.')[0]}.{right}")
        )
    return message, f"Open it where it was made, and save it as {_SAVE_AS.get(kind, wanted)}."


def _a(held: str) -> str:
    """With its article, unless it has one or needs none."""
    if held.startswith(("a ", "an ", "no ", "plain ", "OpenDocument text", "PowerPoint slides")):
        return held
    return f"an {held}" if held[0] in "EO" else f"a {held}"


RULE = worded("R134", "content-differs", Level.ERROR, __doc__, say=say)
