"""A person is named.

Those who are elected, and the officers whom the law names, answer for what they decide and may be
named in their role. Nobody else took on that their name can be found here for ever.

Bad:
    content/about.md
        ---
        title: About us
        ---
        The report was written by Mrs Jane Roe.
Good:
    content/about.md
        ---
        title: About us
        ---
        The report was written by the head of fleet and put to Mrs Jane Roe, Chief Executive.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from register.rules.finding import Level
from register.rules.release.lines import rule_of

_TITLES = "Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Rev"
_TITLE = f"(?:{_TITLES})"
_RANKS = "PC|DC|PS|DS|DI|DCI|PCSO|Sgt|Sergeant|Inspector|Supt|Superintendent"
_SURNAME = r"(?:[A-Z]['’])?[A-Z][A-Za-z]*[a-z](?:-[A-Z][a-z]+)?"
_TWO = rf"(?!{_TITLE}\b)[A-Z][a-z]+ (?:[A-Z]\.? )?{_SURNAME}"
_TITLED = re.compile(rf"\b({_TITLE}\.? (?:[A-Z]\.? ?){{0,9}}{_SURNAME}(?: {_SURNAME})?)\b")
_RANKED = re.compile(rf"\b((?:{_RANKS}|(?<!Chief )Constable) {_TWO})\b")
_LABELLED = re.compile(
    rf"\b(?:(?i:contact officer):?|(?i:author|contact|written by|prepared by):) ({_TWO})\b"
)
_ROLE = (
    r"(?i:police(?:,| and|, fire and| &) crime commissioner|PF?CC|commissioner|mayor|councillor|MP"
    r"|minister|home secretary|secretary of state|chief constable|DCC|ACC|CC|chief executive"
    r"|monitoring officer|chief (?:finance|financial) officer|section 151 officer|treasurer)\b"
)
"""Who is elected, and whom the law has a force or a policing body appoint."""
_BEHIND = re.compile(rf"\s?[,(–—-]\s?(?:[\w'’&-]+ ){{0,6}}?{_ROLE}")
_BEFORE = re.compile(rf"\b{_ROLE},?(?: is| was)? $")
_LONGEST_BEFORE = 80
"""Signs before a name that are looked at for a role: more than any of the roles has."""
_NO_NAME = re.compile(
    r"\b(?:Chair\w*|Justice|President|Speaker|Mayor|Office\w*|Police|Crime|Chief|Executive|Head"
    r"|Director|Manager|Board|Panel|Team|Department|Constabulary|Commissioner|Unit|Group|Support"
    r"|Services?|Public|Finance|Force|Centre|Legal|Human|Data|Information|Council)\b"
)


def marks(lines: Sequence[str]) -> Iterator[str]:
    """Names after a title, a rank or a word for whom to ask, without a public role beside them."""
    for line in lines:
        for pattern in (_TITLED, _RANKED, _LABELLED):
            for found in pattern.finditer(line):
                begin = found.start(1)
                before = line[max(0, begin - _LONGEST_BEFORE) : begin]
                in_role = _BEHIND.match(line, found.end()) or _BEFORE.search(before)
                if not in_role and not _NO_NAME.search(found[1]):
                    yield found[1]


RULE = rule_of(
    "R814",
    "person-named",
    Level.WARNING,
    __doc__,
    marks,
    message="“{mark}” is named here, and no public role stands beside the name.",
    hint=(
        "Write the role instead of the name. If the person is elected, or an officer whom the law "
        "names, write the role behind the name."
    ),
    likely=("contact officer", "author:", "contact:", "written by:", "prepared by:"),
    shape=re.compile(rf"(?:{_TITLES}|{_RANKS}|Constable)\.? [A-Z]"),
)
