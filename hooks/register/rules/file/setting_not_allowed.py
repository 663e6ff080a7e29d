"""A setting that is not allowed.

The file mkdocs.yml can ask the program that builds the site for nearly anything: to run code, to
begin with another file, or to read and write folders anywhere on the computer. Only settings that
are known to do none of it are taken, so that a change which somebody proposes is safe to check.

Bad:
    mkdocs.yml
        INHERIT: ../../other.yml
        site_name: Decision register
        extra:
          register:
            office:
              name: Northshire Commissioner
Good:
    mkdocs.yml
        site_name: Decision register
        extra:
          register:
            office:
              name: Northshire Commissioner
"""

from __future__ import annotations

from register.rules.finding import Level
from register.rules.rule import Facts, pasted, worded


def say(facts: Facts) -> tuple[str, str]:
    """Which setting, and the one thing that it may say, if there is one."""
    if facts["mend"]:
        return (
            f"The setting `{facts['written']}` says something here that this register does not "
            "allow.",
            "Take it away, or write:" + pasted(facts["mend"]),
        )
    return (
        f"`{facts['written']}` is a setting that this register does not allow.",
        "Take it away, with everything that stands further in below it.",
    )


RULE = worded("R137", "setting-not-allowed", Level.ERROR, __doc__, say=say)
