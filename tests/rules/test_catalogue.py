"""The list of rules is complete, in order, and has one rule for each thing a reader can meet."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from register.rules.catalogue import ALLOWANCES, FAMILIES, RULES
from register.rules.rule import Listed, Rule

ENGINE = Path(__file__).parents[2] / "hooks" / "register"
EVERY: tuple[Listed, ...] = (*ALLOWANCES, *RULES)
MAKERS = {"Problem", "unread", "problem", "met", "refuse"}
"""Functions whose first text is the name of a problem."""


def test_codes_are_in_order_and_used_once() -> None:
    codes = [rule.code for rule in EVERY]
    assert codes == sorted(set(codes))


def test_names_are_used_once() -> None:
    names = [rule.name for rule in EVERY]
    assert len(names) == len(set(names))


def test_every_code_belongs_to_a_family() -> None:
    assert {rule.code[:2] for rule in EVERY} == set(FAMILIES)


def test_every_rule_file_is_in_the_list() -> None:
    files = {
        path.stem
        for path in (ENGINE / "rules").glob("*/*.py")
        if "\nRULE = " in path.read_text(encoding="utf-8")
    }
    assert files == {rule.name.replace("-", "_") for rule in EVERY}


def test_every_problem_that_a_reader_can_meet_has_one_rule() -> None:
    worded = sorted(rule.problem for rule in RULES if isinstance(rule, Rule) and rule.problem)
    by_check = {"odd-reference"}  # read by its rule from the reference itself
    assert worded == sorted(set(_raised()) - by_check)


def test_every_page_has_a_title_reasons_and_two_examples() -> None:
    for rule in EVERY:
        guide = rule.guide
        assert guide.title, rule.code
        assert guide.why, rule.code
        assert guide.bad, rule.code
        assert guide.good, rule.code


def _raised() -> Iterator[str]:
    """Names of problems, from the source of everything that reads."""
    folders = ("source", "records", "words", "documents", "attachments", "ledger", "linking")
    files = [path for folder in folders for path in (ENGINE / folder).glob("*.py")]
    for path in [*files, ENGINE / "permitted.py", ENGINE / "settings.py"]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and _called(node) in MAKERS:
                texts = [a.value for a in node.args if isinstance(a, ast.Constant)]
                yield from (text for text in texts[:1] if isinstance(text, str) and "-" in text)


def _called(node: ast.Call) -> str:
    if isinstance(node.func, ast.Attribute):
        return node.func.attr
    return node.func.id if isinstance(node.func, ast.Name) else ""
