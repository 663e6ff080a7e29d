"""The story of a decision as a line of stations, broken where a step is missing."""

from __future__ import annotations

from collections.abc import Sequence

from register.linking.story import Station
from register.pages.pictures.drawing import View, across


def line(stations: Sequence[Station], here: Sequence[bool]) -> View:
    """The picture; ``here`` says of each station whether it is the page's own.

    The stations themselves stand in words below it.
    """
    count = len(stations)
    places = [across(2 * at + 1, 0, 2 * count) for at in range(count)]
    kinds = [
        "here" if own else "broken" if station.broken else "whole"
        for station, own in zip(stations, here, strict=True)
    ]
    missing = [station.name.lower() for station in stations if station.broken]
    told = f"Something is missing at: {', '.join(missing)}." if missing else "No step is missing."
    return {
        "title": "The way to this decision and from it",
        "height": "7rem",
        "desc": f"{' – '.join(station.name for station in stations)}. {told}",
        "stations": [
            {
                "x": x,
                "name": station.name,
                "kind": kind,
                "above": at % 2 == 0,
                "text": {0: "0%", count - 1: "100%"}.get(at, x),
                "anchor": {0: "", count - 1: "end"}.get(at, "mid"),
            }
            for at, (x, station, kind) in enumerate(zip(places, stations, kinds, strict=True))
        ],
        "tracks": [
            {
                "x1": places[at],
                "x2": places[at + 1],
                "kind": "broken" if "broken" in (kinds[at], kinds[at + 1]) else "whole",
            }
            for at in range(count - 1)
        ],
    }
