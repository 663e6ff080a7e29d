from __future__ import annotations

import pytest
from tests.site.builders import outputs_of

from register.site.changes import Changes, changes, refuse_bad_addresses
from register.site.faults import SiteError


def test_new_and_altered_outputs_are_written_missing_ones_removed_and_the_rest_kept() -> None:
    outputs = outputs_of({"same": "1", "altered": "2", "new": "3"})
    manifest = {"same": outputs[0].digest, "altered": "another", "z": "gone", "gone": "gone"}

    assert changes(outputs, manifest) == Changes((outputs[1], outputs[2]), ("gone", "z"), 1)


def test_the_same_outputs_are_no_change() -> None:
    outputs = outputs_of({"a": "1"})

    assert changes(outputs, {"a": outputs[0].digest}).none


def test_every_address_that_cannot_stand_is_listed_at_once() -> None:
    bad = ["/etc/passwd", "../x", "a/../b", "a//b", "a/", "", "./a", "a\\b", "a\nb", "C:/x"]
    outputs = [
        *outputs_of(dict.fromkeys(bad, "")),
        *outputs_of({"twice": "1"}),
        *outputs_of({"twice": "2", "d": "", "d/e/index.html": "", "d/e": ""}),
    ]

    with pytest.raises(SiteError) as caught:
        refuse_bad_addresses(outputs)

    assert str(caught.value).splitlines() == [
        "These addresses cannot stand on one site, so nothing is written:",
        "  '': not an address inside the site",
        "  '../x': not an address inside the site",
        "  './a': not an address inside the site",
        "  '/etc/passwd': not an address inside the site",
        "  'C:/x': not an address inside the site",
        "  'a/': not an address inside the site",
        "  'a/../b': not an address inside the site",
        "  'a//b': not an address inside the site",
        "  'a\\\\b': not an address inside the site",
        "  'a\\nb': not an address inside the site",
        "  d/e: wanted both as a file and as a folder",
        "  d: wanted both as a file and as a folder",
        "  twice: two pages want this address",
        "Rename one of each pair, or mend the address. "
        "The site that was published before stands as it was.",
    ]
