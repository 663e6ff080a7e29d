"""What people type is text everywhere, whatever it looks like."""

from __future__ import annotations

import re
from dataclasses import replace
from types import ModuleType

import pytest
from tests.builders import DAY, register_of
from tests.pages.made import TYPES, pages_of
from tests.pages.seen import Seen

from register.ledger.entry import Entry
from register.ledger.ledger import Ledger
from register.ledger.past import Past
from register.linking.register import Register
from register.pages.frames import frame
from register.pages.page import page

OWN_SCRIPT = (
    r'<script type="application/(json" id="[\w-]+|ld\+json)">[^<>&]*</script>'
    r'|<script src="[./]*assets/[a-z-]+\.js"[ a-z="]*></script>'
)
HOSTILE = "A <script>document.title='x'</script> & <b onclick=alert(1)>\"bold\"</b>"
QUOTED = "'" + HOSTILE.replace("'", "''") + "'"

FILES = {
    "decisions/2026/BPCC2026-001.md": (
        "---\ntitle: T\ndecided: 1 March 2026\ndecided_note: T\nreference: T\nsummary: T\n"
        "signed_by: T\nmoney: {amount: £1, what: T}\nconditions: {text: T}\n"
        "background: {title: T, as_printed: T}\ncontact: {role: T, email: T, telephone: T}\n"
        "statute: {act: T, section: T}\nsource: {document: T, note: T}\n"
        "effects: {agreement: vans, effect: extends}\nauthority: {meeting: hill, item: T}\n"
        "attachments: {file: T, title: T, why: T}\nwithheld: {what: T, ground: T}\n"
        "updates: {on: 1 March 2026, note: T}\nwithdrawn: {on: 2 March 2026, reason: T}\n"
        "stated: {what: T, value: T, note: T}\n---\n## Decision\n\nSo.\n"
    ),
    "content/papers/ask.md": (
        "---\ntitle: T\nto: barset-board\nfrom: T\ndate: 1 March 2026\nagenda_item: T\n"
        "recommendations: {number: T, verb: note, text: T, of: T}\n"
        "sources: {title: T, as_printed: T}\n---\n"
    ),
    "content/agreements/vans.md": (
        "---\ntitle: T\nshort: T\naliases: T\nareas: T\nlead: T\naccountability: T\n"
        "finance: {budget: {amount: £1, per: T, what: T}, apportioned: T}\n"
        "clauses: {number: T, heading: T, summary: T}\nversions:\n"
        "  version: original\n  in_force: 1 March 2020\n  note: T\n  parties: {forces: barset}\n"
        "  publication: {basis: copy, document: T, why_not_full: T}\n"
        "  stated: {what: ends, value: T}\n---\n"
    ),
    "content/meetings/hill.md": (
        "---\ntitle: T\nbody: barset-board\ndate: 1 March 2026\ntime: T\nplace: T\n"
        "agenda: {item: T, title: T}\nattended: T\nminutes: {document: T}\n---\n"
    ),
    "content/bodies/board.md": "---\ntitle: T\nshort: T\nchair: T\nmembers: T\nmeets: T\n---\n",
    "content/forces/hills.md": "---\ntitle: T\nregion: T\naliases: T\n---\n",
    "content/programmes/vans.md": (
        "---\ntitle: T\nstages: {stage: go-live, what: T, reviewer: T, finding: T}\n"
        "milestones: {what: T, on: 1 March 2026, note: T}\n"
        "benefits: {measure: T, period: T, status: target}\n"
        "figures: {title: T, unit: T, columns: T, rows: {label: T, values: T}}\n---\n"
    ),
    "content/forthcoming/vans.md": (
        "---\ntitle: T\nexpected: 1 March 2027\nwhy: T\n"
        "moved: {expected: 1 March 2026, why: T}\noutcome: {lapsed: T, note: T}\n---\n"
    ),
}


@pytest.fixture(scope="module")
def register(tmp_path_factory: pytest.TempPathFactory) -> Register:
    """Records of every type whose every field of free text is hostile, one after a file left it."""
    files = {}
    for path, text in FILES.items():
        files[path] = text.replace(": T,", f": {QUOTED},").replace(": T}", f": {QUOTED}}}")
        files[path] = files[path].replace(": T\n", f": {QUOTED}\n")
    register = register_of(files, tmp_path_factory.mktemp("hostile"))
    address = f"/{register.records['decisions/BPCC2026-001'].address}"
    entry = Entry(
        DAY, "published", "decision", address, 1, "0" * 64, files=(("terms.pdf", "1" * 64),)
    )
    return replace(register, past=Past(Ledger((entry,), (1,))))


def test_every_hostile_record_was_read(register: Register) -> None:
    assert register.problems == ()
    assert {"decisions/BPCC2026-001", "programmes/vans", "forces/hills"} <= set(register.records)


@pytest.mark.parametrize("kind", TYPES, ids=lambda kind: kind.__name__.rsplit(".", 1)[-1])
def test_markup_in_a_field_is_shown_as_text(kind: ModuleType, register: Register) -> None:
    shown = 0
    for output in pages_of(kind, register):
        text = output.content.make().decode()
        page_seen = Seen(output.content.make())
        shown += text.count("&lt;script&gt;")
        assert "<script" not in re.sub(OWN_SCRIPT, "", text), output.address
        assert "<b " not in text, output.address
        assert "&amp;lt;" not in text, f"{output.address} escapes twice"
        attributes = {name for element in page_seen.root.iter() for name in element.attrib}
        assert [name for name in attributes if name.startswith("on")] == []
    assert shown > 0


def test_the_title_reaches_the_tab_the_heading_and_the_description_as_text(
    register: Register,
) -> None:
    around = frame(register.settings, "about/index.html", HOSTILE, HOSTILE)
    made = page(
        "about/index.html",
        "main.html",
        {"frame": around, "page": {"content": "<p>x</p>"}, "history": []},
    )
    shown = Seen(made.content.make())

    assert shown.title == HOSTILE
    title, description = (
        shown.root.find("head/title"),
        shown.root.find("head/meta[@name='description']"),
    )
    assert title is not None
    assert (title.text or "").startswith(HOSTILE)
    assert description is not None
    assert description.get("content") == HOSTILE
