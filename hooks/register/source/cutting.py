"""Signs that the end of a file is missing: it was cut off while it was saved or copied.

A file that was cut right behind a sentence bears no sign of it. Once a record is published, the
ledger finds that its words are fewer; before, only who wrote it can.
"""

from __future__ import annotations

import re

from register.source.place import Place, Problem

_HEADING = re.compile(r"#{1,6}(?:[ \t]|$)")
_MARK = re.compile(r"[-*+]|\d+[.)]")
"""The mark of a list's item, without the item."""
_NOT_PROSE = re.compile(r"[ \t]|[-*+>|<\[]|\d+[.)][ \t]|#|:|\*\[|!\[")
"""How lines begin that need no full stop: lists, tables, quotations, definitions, code, links."""
_ENDED = re.compile(r"[.!?:;\u2026](?:\[\^[^\]]*\]|[\])\"'\u201d\u2019*_`>|}])*$")
"""The end of a sentence, behind which marks, footnotes and quotation marks may follow."""


def cut_off(path: str, body: str, first_line: int) -> tuple[Problem, ...]:
    """The problem of a ``body``, which begins on ``first_line``, that seems to lack its end."""
    text = body.rstrip()
    if not text:
        return ()
    last = text.rpartition("\n")[2]
    paragraph = re.split(r"\n[ \t]*\n", text)[-1]
    if _HEADING.match(last):
        kind = "heading"
    elif _MARK.fullmatch(last.strip()):
        kind = "line"
    elif _ENDED.search(last) or not re.search(r"\w", last):
        return ()
    elif not body.endswith("\n"):
        kind = "line"
    elif _NOT_PROSE.match(paragraph) or "\n" not in paragraph:
        return ()
    elif _NOT_PROSE.match(last) or "\t" in last:
        return ()  # a list or a table that runs together, which has a rule of its own
    else:
        kind = "sentence"
    words = " ".join(last.split()[-6:])
    place = Place(path, first_line + text.count("\n"), len(last) + 1)
    return (Problem("cut-off", place, {"kind": kind, "words": words}),)
