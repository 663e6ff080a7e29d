"""What each rule says of its bad example, word for word: one file a rule in ``messages/``."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.rules.builders import findings_in

from register.rules.catalogue import ALLOWANCES, RULES
from register.rules.rule import Listed

MESSAGES = Path(__file__).parent / "messages"
EVERY: tuple[Listed, ...] = (*ALLOWANCES, *RULES)
TRADE_WORDS = re.compile(
    r"\b(yaml|scalar|mapping|keys?|values?|null|parsed?|parsing|strings?|index|python|unlawful)\b",
    re.IGNORECASE,
)


def everything_said(rule: Listed, folder: Path) -> str:
    """Each finding of a rule on its bad example: level and place, message, hint."""
    findings = findings_in(folder, rule.guide.bad)
    return "\n".join(
        f"{f.level.value} at {f.place.path}:{f.place.line}:{f.place.column}\n"
        f"{f.message}\n{f.hint}\n"
        for f in findings
        if f.code == rule.code
    )


@pytest.mark.parametrize("rule", EVERY, ids=lambda rule: rule.code)
def test_a_rule_says_this_and_nothing_else(rule: Listed, tmp_path: Path) -> None:
    expected = (MESSAGES / f"{rule.code}.txt").read_text(encoding="utf-8")
    assert everything_said(rule, tmp_path) == expected


def test_no_message_uses_a_word_that_a_press_officer_has_to_look_up() -> None:
    for path in sorted(MESSAGES.iterdir()):
        lines = path.read_text(encoding="utf-8").partition("\n")[2].split("\n")
        said = "\n".join(line for line in lines if not line.startswith("    "))  # lines to paste
        assert TRADE_WORDS.findall(said) == [], path.name


def test_no_page_of_a_rule_uses_such_a_word() -> None:
    for rule in EVERY:
        words = f"{rule.guide.title} {rule.guide.why}"
        assert TRADE_WORDS.findall(words) == [], rule.code
