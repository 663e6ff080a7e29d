"""One thing that is printed under several names.

A reader who meets two names looks for two bodies, or two agreements. The register leads each name
to the same page, and says here which names are meant to be one. A name that only leaves words out,
or only adds some, is a short or a long form and is not counted.

Bad:
    content/bodies/collaboration-board.md
        ---
        title: Collaboration Board
        aliases: [Co-operation Board]
        kind: board
        ---
        The board to which both forces report.
Good:
    content/bodies/collaboration-board.md
        ---
        title: Collaboration Board
        kind: board
        ---
        The board to which both forces report.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from register.linking.register import Register
from register.records.agreement import Agreement
from register.records.body import Body
from register.records.decision import Decision
from register.records.force import Force
from register.records.paper import Paper
from register.records.programme import Programme
from register.records.references import canonical
from register.rules.finding import Level
from register.rules.listing import in_words, listed
from register.rules.rule import Found, Rule

_WORD = re.compile(r"[^\W_]+(?:&[^\W_]+)*")
_SMALL = frozenset({"a", "and", "for", "in", "of", "on", "the", "to"})
_HINT = (
    "If one of the names belongs to something else, give that a record of its own and take the "
    "name away from this one. Otherwise nothing needs mending: every one of them leads here."
)


def check(register: Register) -> Iterator[Found]:
    """Records whose other names are neither short nor long forms, and papers cited otherwise."""
    for record in register.records.values():
        if isinstance(record, Agreement | Body | Force | Programme):
            others = [f"“{alias}”" for alias in record.aliases if differs(record.title, alias)]
            if others:
                yield Found(
                    record.where("aliases"),
                    f"“{record.title}” also goes by {listed(others)} in documents: "
                    f"{in_words(len(others) + 1)} names for one {record.type}.",
                    _HINT,
                )
    for paper in register.all_of(Paper):
        cited = list(dict.fromkeys(_cited(paper, register)))
        if cited:
            yield Found(
                paper.where("title"),
                f"This paper is named in other words where it is cited: {listed(cited)}.",
                "If another paper is meant, correct `background` of the decision. Otherwise "
                "nothing needs mending: the decision shows what is printed there.",
            )


def _cited(paper: Paper, register: Register) -> Iterator[str]:
    """What a decision prints for the paper, where that is not the paper's own title."""
    for link in register.links_to.get(paper.key, ()):
        decision = register.records.get(link.source)
        if link.field[:1] != ("background",) or not isinstance(decision, Decision):
            continue
        for background in decision.background:
            printed = background.as_printed
            held = register.find(background.paper, Paper)
            if held is paper and printed and canonical(printed) != canonical(paper.title):
                yield f"“{printed}” (in {decision.number})"


def differs(title: str, other: str) -> bool:
    """Whether a name has words of its own and lacks some of the title's."""
    words = [w for w in _words(title) if w not in _SMALL]
    own = {word for word in _words(other) if word not in _SMALL}
    for word in sorted(own):
        at = "".join(w[0] for w in words).find(word.replace("&", ""))
        if word not in words and len(word) > 1 and at >= 0:
            own = (own - {word}) | set(words[at : at + len(word.replace("&", ""))])
    return bool(own - set(words)) and bool(set(words) - own)


def _words(text: str) -> Iterable[str]:
    return _WORD.findall(text.casefold())


RULE = Rule("R310", "printed-in-other-words", Level.NOTE, __doc__, check)
