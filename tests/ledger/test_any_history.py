"""From any sequence of publications: every address answers, every change is told, the log grows."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from tests.builders import DAY, OFFICE, write
from tests.ledger.builders import TEXT, publish, with_fields, written_site

from register.ledger.store import Store
from register.log.checkpoint import Checkpoint
from register.log.verifying import verify

ACTS = st.lists(
    st.tuples(
        st.sampled_from(
            (
                *("publish", "change", "correct", "withdraw", "remove", "bring back", "cut"),
                *("rename", "name back", "put back", "attach", "take off", "succeed"),
            )
        ),
        st.integers(0, 2),
    ),
    min_size=1,
    max_size=6,
)

ENDED = {"withdraw": "withdrawn", "remove": "removed"}
MERGED = """\
    ---
    title: Midland Police
    published: 1 February 2027
    succeeds:
      - {force: barset, on: 3 March 2027}
      - {force: loamshire, on: 3 March 2027}
    ---
    """


class Desk:
    """What a person has on the desk: records that are changed only as the register wants it."""

    def __init__(self, root: Path) -> None:
        """Nothing is written yet."""
        self.root = root
        self.words: dict[int, str] = {}
        self.notes: dict[int, list[tuple[date, str]]] = {}
        self.names: dict[int, list[str]] = {}
        self.ended: dict[int, tuple[str, date]] = {}
        self.corrections: dict[int, int] = {}
        self.files: dict[int, str] = {}
        self.former: dict[int, list[str]] = {}
        self.count = 0
        self.day = DAY

    def act(self, kind: str, which: int, day: date) -> None:
        """Do one thing on a day to one of three records, where it makes sense."""
        self.count += 1
        self.day = day
        if which not in self.words:
            self.words[which] = f"The garage is near. Its number is {which}."
            self.notes[which], self.names[which] = [], [f"BPCC2026-0{which}0"]
            self.former[which] = [self.words[which]]
        elif kind in ("change", "publish"):
            self.words[which] += f" And {self.count}."
            self._note(which, f"A sentence more, number {self.count}.")
        elif kind == "correct":
            self.corrections[which] = self.corrections.get(which, 0) + 1
        elif kind in ENDED:
            self.ended.setdefault(which, (ENDED[kind], day))
        elif kind == "bring back" and which in self.ended:
            del self.ended[which]
            self._note(which, f"Back for reason {self.count}.")
        elif kind == "rename":
            self._rename(which, f"BPCC2026-{which}{self.count:02}-N")
        elif kind == "name back" and len(self.names[which]) > 1:
            self._rename(which, self.names[which][-2])
        elif kind == "cut" and len(self.words[which]) > 60:
            self.words[which] = self.words[which][:40] + "."
            self._note(which, f"Shorter, number {self.count}.")
        elif kind == "put back" and self.former[which][0] != self.words[which]:
            self.words[which] = self.former[which][0]
            self._note(which, f"As it was, number {self.count}.")
        elif kind == "attach":
            self.files[which] = f"one,{self.count}"
            self._note(which, f"A file, number {self.count}.")
        elif kind == "take off" and self.files.pop(which, ""):
            self._note(which, f"No file, number {self.count}.")
        elif kind == "succeed":
            write(self.root, {"content/forces/midland.md": MERGED})
        self._write(which)

    def _note(self, which: int, words: str) -> None:
        self.notes[which].append((self.day, words))

    def _rename(self, which: int, name: str) -> None:
        (self.root / self._path(which)).unlink(missing_ok=True)
        self.names[which].append(name)
        self._note(which, f"Another name, number {self.count}.")

    def _path(self, which: int) -> str:
        return f"decisions/2026/{self.names[which][-1]}.md"

    def _write(self, which: int) -> None:
        lines = "".join(f"  - on: {on}\n    note: {note}\n" for on, note in self.notes[which])
        fields = f"updates:\n{lines}" if lines else ""
        *before, now = self.names[which]
        former = ", ".join(name for name in dict.fromkeys(before) if name != now)
        fields += f"formerly: [{former}]\n" if former else ""
        if which in self.ended:
            how, day = self.ended[which]
            fields += f"{how}: {{on: {day}, reason: Reason {which}.}}\n"
        each = "  - {on: 1 December 2026, who: Chief Executive, why: 'Why N.', text: Right.}\n"
        made = self.corrections.get(which, 0)
        fields += "corrections:\n" if made else ""
        fields += "".join(each.replace("N", str(number)) for number in range(made))
        if which in self.files:
            fields += "attachments: [{file: report.csv, title: The report}]\n"
            write(self.root, {f"{self._path(which)[:-3]}/report.csv": self.files[which]})
        text = TEXT.replace("The garage is near, and its price is fair.", self.words[which])
        text = text.replace("title: Vehicle recovery", f"title: Matter {which}, v")
        write(self.root, {self._path(which): with_fields(text, fields)})


@settings(
    max_examples=10,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    # What fails is short enough to be read, and to shorten it would take minutes.
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
)
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
            desk.act(kind, which, day)
            publish(root, day)
            site = written_site(Path(folder) / f"site{number}", root, day)
            # A file, or the page in its place with the reason why it is not there.
            shown = {p.relative_to(site).as_posix() for p in site.rglob("*") if p.is_file()}
            answers = {name.removesuffix("/index.html") for name in shown}
            ever |= {name for name in answers if name.endswith("report.csv") or name not in shown}
            lost = ever - answers
            assert sorted(lost) == [], "an address that was published does not answer"
            for checkpoint in [None, *checkpoints]:
                assert [s.words for s in verify(site, checkpoint) if s.is_fault] == []
            checkpoints.append(Checkpoint.of((site / "log/checkpoint").read_text()))
        ledger, problems = Store(root).load()
        assert problems == ()
        told = [e for e in ledger.entries if e.what not in ("published", "listed")]
        assert all(entry.note for entry in told)
        versions = [version for address in ledger.addresses for version in ledger.versions(address)]
        assert all(version.number == version.entry.version for version in versions)
