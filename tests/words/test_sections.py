"""Where the headings of a body stand in its file."""

from __future__ import annotations

from tests.builders import read_record

TEXT = """\
---
title: Vans
to: board
from: Chief Executive
date: 3 March 2026
---
An opening.

## 1. Purpose

Words.

## Reasons with *stress*

#### Deep ##

    ## 1. Purpose

## 1. Purpose
"""


def test_each_heading_knows_its_line_and_one_with_marks_does_not() -> None:
    record = read_record("content/papers/vans.md", TEXT).record
    assert record is not None
    assert [(h.text, h.level, h.line) for h in record.held.headings] == [
        ("1. Purpose", 2, 9),
        ("Reasons with stress", 2, 0),
        ("Deep", 4, 15),
        ("1. Purpose", 2, 19),
    ]
