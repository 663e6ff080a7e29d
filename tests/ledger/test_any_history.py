"""From any sequence of publications: every address answers, every change is told, the log grows."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.builders import DAY, OFFICE, write
from tests.ledger.builders import TEXT, publish, with_fields, written_site

from register.ledger.store import Store
from register.log.checkpoint import Checkpoint
from register.log.verifying import verify

ACTS = st.lists(
    st.tuples(
        st.sampled_from(
            ("publish", "change", "correct", "withdraw", "remove", "rename", "bring back", "cut")
        ),
        st.integers(0, 2),
    ),
    min_size=1,
    max_size=6,
)


class Desk:
    """What a person has on the desk: records that are changed only as the register wants it."""

    def __init__(self, root: Path) -> None:
        """Nothing is written yet."""
        self.root = root
        self.words: dict[int, str] = {}
        self.notes: dict[int, list[str]] = {}
        self.names: dict[int, list[str]] = {}
        self.ended: dict[int, str] = {}
        self.corrections: dict[int, int] = {}
        self.count = 0

    def act(self, kind: str, which: int) -> None:
        """Do one thing to one of three records, where it makes sense."""
        self.count += 1
        if which not in self.words:
            self.words[which] = f"The garage is near. Its number is {which}."
            self.notes[which], self.names[which] = [], [f"BPCC2026-0{which}0"]
        elif kind in ("change", "publish"):
            self.words[which] += f" And {self.count}."
            self.notes[which].append(f"A sentence more, number {self.count}.")
        elif kind == "correct":
            self.corrections[which] = self.corrections.get(which, 0) + 1
        elif kind in ("withdraw", "remove"):
            self.ended.setdefault(which, "withdrawn" if kind == "withdraw" else "removed")
        elif kind == "bring back" and which in self.ended:
            del self.ended[which]
            self.notes[which].append(f"Back for reason {self.count}.")
        elif kind == "rename":
            (self.root / self._path(which)).unlink(missing_ok=True)
            self.names[which].append(f"BPCC2026-{which}{self.count:02}-N")
            self.notes[which].append(f"Another name, number {self.count}.")
        elif kind == "cut" and len(self.words[which]) > 60:
            self.words[which] = self.words[which][:40] + "."
            self.notes[which].append(f"Shorter, number {self.count}.")
        self._write(which)

    def _path(self, which: int) -> str:
        return f"decisions/2026/{self.names[which][-1]}.md"

    def _write(self, which: int) -> None:
        day = (DAY + timedelta(days=self.count)).isoformat()
        lines = "".join(
            f"  - on: {DAY + timedelta(days=99)}\n    note: {n}\n" for n in self.notes[which]
        )
        fields = f"updates:\n{lines}" if lines else ""
        former = ", ".join(self.names[which][:-1])
        fields += f"formerly: [{former}]\n" if former else ""
        if which in self.ended:
            fields += f"{self.ended[which]}: {{on: {day}, reason: Reason {which}.}}\n"
        each = "  - {on: 1 December 2026, who: Chief Executive, why: 'Why N.', text: Right.}\n"
        made = self.corrections.get(which, 0)
        fields += "corrections:\n" if made else ""
        fields += "".join(each.replace("N", str(number)) for number in range(made))
        text = TEXT.replace("The garage is near, and its price is fair.", self.words[which])
        text = text.replace("title: Vehicle recovery", f"title: Matter {which}, v")
        write(self.root, {self._path(which): with_fields(text, fields)})


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(ACTS)
def test_every_address_answers_every_change_has_its_note_and_the_log_only_grows(
    acts: list[tuple[str, int]],
) -> None:
    with TemporaryDirectory() as folder:
        root = write(Path(folder) / "register", OFFICE)
        desk, ever = Desk(root), set[str]()
        checkpoints: list[Checkpoint] = []
        for number, (kind, which) in enumerate(acts):
            day = DAY + timedelta(days=100 + number)
            desk.act(kind, which)
            publish(root, day)
            site = written_site(Path(folder) / f"site{number}", root, day)
            pages = {p.relative_to(site).as_posix() for p in site.rglob("index.html")}
            ever |= pages
            assert ever - pages == set(), "an address that was published does not answer"
            for checkpoint in [None, *checkpoints]:
                assert [s.words for s in verify(site, checkpoint) if s.is_fault] == []
            checkpoints.append(Checkpoint.of((site / "log/checkpoint").read_text()))
        ledger, problems = Store(root).load()
        assert problems == ()
        told = [e for e in ledger.entries if e.what not in ("published", "listed")]
        assert all(entry.note for entry in told)
