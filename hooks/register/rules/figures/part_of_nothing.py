"""A part of a total that is not there.

An item says which total it is part of by that total's `name`. When no line has that name, or the
line is part of itself, the total cannot be checked against its items.

Bad:
    content/programmes/shared-fleet.md
        ---
        title: Shared Fleet Programme
        benefits:
          - measure: Savings in all
            name: savings in all
            amount: £1.1m
            status: actual
          - measure: Fewer vehicles
            part_of: saving in all
            amount: £0.7m
            status: actual
        ---
        Two forces buy their vehicles together.
Good:
    content/programmes/shared-fleet.md
        ---
        title: Shared Fleet Programme
        benefits:
          - measure: Savings in all
            name: savings in all
            amount: £0.7m
            status: actual
          - measure: Fewer vehicles
            part_of: savings in all
            amount: £0.7m
            status: actual
        ---
        Two forces buy their vehicles together.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from register.linking.register import Register
from register.records.programme import Benefit, Programme
from register.records.references import nearest
from register.rules.figures.parts import called
from register.rules.finding import Level
from register.rules.rule import Found, Rule, pasted


def check(register: Register) -> Iterator[Found]:
    """Lines whose total is not in their programme, and lines that are part of themselves."""
    for programme in register.all_of(Programme):
        names = {called(line.name): line for line in programme.benefits if line.name}
        for number, line in enumerate(programme.benefits):
            if line.part_of is None:
                continue
            place = programme.where("benefits", number, "part_of")
            if called(line.part_of) not in names:
                yield Found(
                    place,
                    f"“{line.measure}” is part of “{line.part_of}”, and no line of this programme "
                    "has that name.",
                    _instead(line.part_of, [one.name for one in names.values() if one.name]),
                )
            elif _is_part_of_itself(line, names):
                yield Found(
                    place,
                    f"“{line.measure}” is part of “{line.part_of}”, which is part of it in turn.",
                    "Take away the `part_of` of the line that is the total.",
                )


def _instead(typed: str, names: list[str]) -> str:
    near = nearest(typed, names, 1)
    if near:
        return "Did you mean this?" + pasted(f"part_of: {near[0]}")
    return f"Give the line that states the total this name:{pasted(f'name: {typed}')}"


def _is_part_of_itself(line: Benefit, names: Mapping[str, Benefit]) -> bool:
    above: Benefit | None = line
    seen: list[Benefit] = []
    while above is not None and above.part_of is not None:
        if any(above is one for one in seen):
            return above is line
        seen.append(above)
        above = names.get(called(above.part_of))
    return False


RULE = Rule("R607", "part-of-nothing", Level.WARNING, __doc__, check)
