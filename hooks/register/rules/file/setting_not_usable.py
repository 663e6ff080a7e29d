"""A setting that cannot be used.

The pattern of references, the office's targets and its colour are used on every page. One with a
slip in it would number decisions wrongly, or leave a page without its colour.

Bad:
    mkdocs.yml
        site_name: Decision register
        extra:
          register:
            office:
              name: Northshire Commissioner
            targets:
              publish_days: two weeks
Good:
    mkdocs.yml
        site_name: Decision register
        extra:
          register:
            office:
              name: Northshire Commissioner
            targets:
              publish_days: 14
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from zoneinfo import ZoneInfo

from register.linking.register import Register
from register.rules.finding import Level
from register.rules.references.spans import read_span
from register.rules.rule import Found, Rule, pasted
from register.settings import FILE, Settings
from register.source.place import Place

_WHOLE = re.compile(r"[0-9]{1,4}")
_COLOUR = re.compile(r"#[0-9a-f]{6}", re.IGNORECASE)


def check(register: Register) -> Iterator[Found]:
    """Settings that were read and make no sense; their places in the file are not known."""
    settings = register.settings
    for said, hint in (*_numbering(settings), *_plain(settings)):
        yield Found(Place(FILE), said, hint)


def _numbering(settings: Settings) -> Iterator[tuple[str, str]]:
    try:
        numbering = settings.numbering
    except ValueError as error:
        yield (
            f"References cannot be made by this pattern: {error}.",
            "Write it as in:" + pasted('pattern: "{prefix}{year}-{number:03}"'),
        )
        return
    for series, of in zip(numbering, settings.series, strict=True):
        for missing in of.missing:
            if read_span(missing.numbers, series) is None:
                yield (
                    f"`numbers` is “{missing.numbers}”, and is neither a reference of the series "
                    f"{of.prefix} nor a run of them within one year.",
                    "Write the first and the last, such as:"
                    + pasted(f"numbers: {series.format(2026, 1)} to {series.format(2026, 6)}"),
                )


def _plain(settings: Settings) -> Iterator[tuple[str, str]]:
    targets = {
        "publish_days": (settings.targets.publish_days, "14"),
        "paper_years": (settings.targets.paper_years, "2"),
    }
    for name, (written, example) in targets.items():
        if written is not None and not _WHOLE.fullmatch(written):
            yield (
                f"`{name}` is “{written}”, and has to be a whole number.",
                "Write it in digits, such as:" + pasted(f"{name}: {example}"),
            )
    if not _COLOUR.fullmatch(settings.colour):
        yield (
            f"`colour` is “{settings.colour}”, and has to be a # with six letters and digits.",
            "Write it between quotation marks, such as:" + pasted('colour: "#1d4f91"'),
        )
    if not _is_timezone(settings.timezone):
        yield (
            f"`timezone` is “{settings.timezone}”, and there is none of that name.",
            "Replace the line with:" + pasted("timezone: Europe/London"),
        )


def _is_timezone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (KeyError, OSError, ValueError):
        return False
    return True


RULE = Rule("R121", "setting-not-usable", Level.ERROR, __doc__, check)
