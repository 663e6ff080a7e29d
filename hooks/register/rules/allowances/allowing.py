"""``allow`` in a record: a rule knowingly not met, in public, with a reason and a last day."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from register.linking.register import Register
from register.records.record import Allowance
from register.rules.finding import Allowed, Finding
from register.rules.rule import Found, Listed
from register.source.place import Place

NEVER = ("R0", "R1", "R2", "R3", "R73", "R8")
"""What cannot be allowed: what cannot be read, what was promised of everything that was published,
and what must not be published."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One allowance of a record, and what it is about."""

    allowance: Allowance
    place: Place
    record: str
    finding: Finding | None
    """The first finding that it allows; None when there is none."""
    lasts: bool
    """Whether its last day is still to come."""

    @property
    def possible(self) -> bool:
        """Whether the rule that it names is one that can be allowed."""
        return not self.allowance.rule.upper().startswith(NEVER)


@dataclass(frozen=True)
class AllowanceRule(Listed):
    """A rule about allowances themselves, which are looked at when everything else is found."""

    check: Callable[[Asked], Iterator[Found]]


def allowed(
    findings: Iterable[Finding], register: Register, rules: Iterable[AllowanceRule]
) -> Iterator[Finding]:
    """The findings, those allowed marked as such, and what ``rules`` say of the allowances."""
    by_record: dict[str, list[Finding]] = {}
    for finding in findings:
        by_record.setdefault(finding.record, []).append(finding)
    listed = tuple(rules)
    for record in register.records.values():
        for number, allowance in enumerate(record.allow):
            own = by_record.get(record.key, [])
            asked = _asked(allowance, record.where("allow", number), record.key, own, register)
            if asked.possible and asked.lasts:
                given = Allowed(allowance.reason, allowance.until.words)
                by_record[record.key] = [
                    replace(f, allowed=given) if _meets(f, allowance) else f for f in own
                ]
            for rule in listed:
                for one in rule.check(asked):
                    level = one.level or rule.level
                    by_record.setdefault("", []).append(
                        Finding(
                            rule.code,
                            rule.name,
                            level,
                            one.place,
                            record.key,
                            one.message,
                            one.hint,
                        )
                    )
    for own in by_record.values():
        yield from own


def _asked(
    allowance: Allowance, place: Place, key: str, own: list[Finding], register: Register
) -> Asked:
    first = next((f for f in own if _meets(f, allowance)), None)
    last = allowance.until.latest
    lasts = last is not None and last >= register.day
    return Asked(allowance, place, key, first, lasts)


def _meets(finding: Finding, allowance: Allowance) -> bool:
    named = allowance.rule.casefold()
    return named in (finding.code.casefold(), finding.name)
