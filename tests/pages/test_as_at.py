"""What a page gives the script that tells what was in force on a day."""

from __future__ import annotations

import json
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from tests.builders import register_of
from tests.pages.made import pages_of
from tests.pages.seen import seen
from tests.real import real_register

from register.linking.spans import spans
from register.linking.timeline import periods, standing
from register.pages import agreement, force, index
from register.pages.templates import template
from register.records.agreement import Agreement

HOSTILE = "Vans </script><script>alert(1)</script> & more"
TWO = f"""\
---
title: "{HOSTILE}"
versions:
  - version: original
    in_force: 1 April 2020
    ends: 31 March 2022
    parties: {{forces: [barset]}}
  - version: wider
    in_force: 1 May 2022
    parties: {{joined: [loamshire], chief_officer_only: [loamshire]}}
---
"""


def told(html: str) -> list[dict[str, object]]:
    block = html.split('id="as-at-told">', 1)[1].split("</script>", 1)[0]
    assert not {"<", ">", "&", "\u2028"} & set(block)
    found: list[dict[str, object]] = json.loads(block)
    return found


@pytest.mark.parametrize("agreement_of", real_register().all_of(Agreement), ids=lambda a: a.id)
def test_every_day_is_in_one_span_and_said_as_standing_says_it(agreement_of: Agreement) -> None:
    chain = periods(agreement_of, real_register())
    found = spans(chain)

    assert (found[0].first, found[-1].last) == (None, None)
    for before, after in pairwise(found):
        assert before.last
        assert after.first == before.last + timedelta(days=1)
    for ordinal in range(date(2012, 1, 1).toordinal(), date(2031, 1, 1).toordinal()):
        day = date.fromordinal(ordinal)
        (held,) = [
            s for s in found if (not s.first or s.first <= day) and (not s.last or day <= s.last)
        ]
        now = standing(chain, day)
        assert (held.answer, held.period) == (now.answer, now.period), day


def test_an_agreement_tells_its_days_its_versions_and_its_parties(tmp_path: Path) -> None:
    register = register_of({"content/agreements/vans.md": TWO}, tmp_path)
    page = seen(pages_of(agreement, register))["agreements/vans/index.html"]

    (each,) = told(page.html)
    assert each["name"] == HOSTILE
    whole = "Whether these are all of them is not recorded."
    assert each["spans"] == [
        ["", "2020-03-31", "no", "", []],
        ["2020-04-01", "2022-03-31", "yes", f"Original version. {whole}", ["Barset Constabulary"]],
        ["2022-04-01", "2022-04-30", "no", "", []],
        [
            "2022-05-01",
            "",
            "yes",
            f"Wider version. {whole}",
            ["Barset Constabulary", "Loamshire Police (chief officer only)"],
        ],
    ]


def test_x14_facts_for_a_script_cannot_end_it_or_break_its_lines() -> None:
    macro = template("as_at.html").module.as_at  # type: ignore[attr-defined]  # a macro of Jinja
    html = macro([{"name": "</script>&\u2028\u2029'"}], "On", "./")

    assert r"\u003c/script\u003e\u0026\u2028\u2029\u0027" in html
    assert told(html) == [{"name": "</script>&\u2028\u2029'"}]


def test_a_force_is_told_of_what_bound_itself(tmp_path: Path) -> None:
    register = register_of({"content/agreements/vans.md": TWO}, tmp_path)
    page = seen(pages_of(force, register))["forces/loamshire/index.html"]

    (each,) = told(page.html)
    whole = "Whether these are all of them is not recorded."
    assert each["spans"] == [
        ["", "2022-04-30", "no", "", []],
        ["2022-05-01", "", "yes", f"Wider version. {whole}", ["chief officer only"]],
    ]


def test_the_list_of_agreements_tells_of_each_that_it_lists() -> None:
    register = real_register()
    page = seen(index.pages(register, ()))["agreements/index.html"]

    assert {each["name"] for each in told(page.html)} == {
        a.title for a in register.all_of(Agreement) if not a.removed
    }
    assert not [said for said in page.paragraphs if "answers for" in said]


def test_a_list_that_does_not_tell_of_all_agreements_says_so(tmp_path: Path) -> None:
    files = {f"content/agreements/a-{n}.md": TWO.replace(HOSTILE, f"No {n}") for n in range(60)}
    page = seen(index.pages(register_of(files, tmp_path), ()))["agreements/index.html"]

    assert len(told(page.html)) == 50
    assert (
        "This answers for the 50 agreements listed here, of 60. The page of an agreement, or of a "
        "force, answers for any of its own."
    ) in page.paragraphs
