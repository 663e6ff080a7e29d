"""The forces, policing bodies and boards of the corpus, with the days on which boards meet.

The forces are the 43 territorial ones of England and Wales, by name and region. The bodies are
made up: nothing said about them in a corpus is about anybody.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from register.bench.layout import slug

_REGIONS = {
    "Eastern": "Bedfordshire Police|Cambridgeshire Constabulary|Essex Police|"
    "Hertfordshire Constabulary|Norfolk Constabulary|Suffolk Constabulary",
    "East Midlands": "Derbyshire Constabulary|Leicestershire Police|Lincolnshire Police|"
    "Northamptonshire Police|Nottinghamshire Police",
    "London": "City of London Police|Metropolitan Police Service",
    "North East": "Cleveland Police|Durham Constabulary|Northumbria Police",
    "North West": "Cheshire Constabulary|Cumbria Constabulary|Greater Manchester Police|"
    "Lancashire Constabulary|Merseyside Police",
    "South East": "Hampshire Constabulary|Kent Police|Surrey Police|Sussex Police|"
    "Thames Valley Police",
    "South West": "Avon and Somerset Constabulary|Devon and Cornwall Police|Dorset Police|"
    "Gloucestershire Constabulary|Wiltshire Police",
    "Wales": "Dyfed-Powys Police|Gwent Police|North Wales Police|South Wales Police",
    "West Midlands": "Staffordshire Police|Warwickshire Police|West Mercia Police|"
    "West Midlands Police",
    "Yorkshire and the Humber": "Humberside Police|North Yorkshire Police|"
    "South Yorkshire Police|West Yorkshire Police",
}
_RANKS = (" Police Service", " Constabulary", " Police")


@dataclass(frozen=True, slots=True)
class Force:
    """A force and the policing body that the corpus gives it."""

    title: str
    region: str

    @property
    def area(self) -> str:
        """The force's name without its rank: ``Thames Valley``."""
        for rank in _RANKS:
            if self.title.endswith(rank):
                return self.title.removesuffix(rank)
        return self.title

    @property
    def id(self) -> str:
        """The force's id: ``thames-valley``."""
        return slug(self.area)

    @property
    def body(self) -> str:
        """The title of its policing body."""
        return f"{self.area} Police and Crime Commissioner"


FORCES = tuple(Force(name, area) for area, names in _REGIONS.items() for name in names.split("|"))
"""Every territorial force of England and Wales, by region."""

HOME = next(force for force in FORCES if force.id == "cambridgeshire")
"""The force whose policing body keeps the register."""


@dataclass(frozen=True, slots=True)
class Board:
    """A body that papers are put to, once a month."""

    title: str
    kind: str
    power: str
    weekday: int
    """Monday is 0."""
    week: int
    """1 meets on the first such day of the month."""

    @property
    def id(self) -> str:
        """The board's id."""
        return slug(self.title)

    def meets(self, day: date) -> date:
        """The day of the board's meeting in the month of ``day``."""
        first = day.replace(day=1)
        return first + timedelta((self.weekday - first.weekday()) % 7 + 7 * (self.week - 1))


BOARDS = (
    Board("Strategy and Resources Board", "board", "advises", 3, 2),
    Board("Collaboration Programme Board", "board", "agrees in principle", 1, 3),
    Board("Estates and Assets Board", "board", "advises", 2, 1),
    Board("Public Confidence Committee", "committee", "holds to account", 0, 4),
    Board("Cambridgeshire Police and Crime Panel", "panel", "scrutinises", 4, 2),
)
"""The boards of the corpus; the last is the Panel, which is told of decisions."""

PANEL = BOARDS[-1]
