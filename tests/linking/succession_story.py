"""An invented succession: two forces merge, and a mayor replaces a commissioner."""

from __future__ import annotations

from tests.builders import MKDOCS

FILES = {
    "mkdocs.yml": MKDOCS,
    "content/forces/wessex.md": """\
        ---
        title: Wessex Police
        published: 1 April 2024
        policing_body: {body: wessex-mayor, from: 1 April 2024}
        succeeds:
          - {force: barset, on: 1 April 2024}
          - {force: loamshire, on: 1 April 2024}
        ---
        The police force of two counties.
        """,
    "content/bodies/wessex-mayor.md": """\
        ---
        title: Mayor of Wessex
        kind: policing-body
        published: 1 April 2024
        succeeds: {body: barset-commissioner, on: 1 April 2024}
        ---
        The Mayor holds the police to account.
        """,
    "content/agreements/vans.md": """\
        ---
        title: Vans together
        published: 1 January 2021
        versions:
          - version: original
            in_force: 1 April 2020
            ends: 31 March 2023
            parties: {forces: [barset, loamshire, mercia]}
            parties_complete: yes
          - version: second
            in_force: 1 April 2023
            parties_complete: yes
          - version: third
            in_force: 1 April 2025
            parties: {left: [mercia]}
            parties_complete: yes
        ---
        Forces that share their vans.
        """,
    "content/forces/mercia.md": "---\ntitle: Mercia Police\npublished: 1 January 2021\n---\n",
    "decisions/2023/BPCC2023-001.md": """\
        ---
        title: Vans for longer
        decided: 1 March 2023
        published: 2 March 2023
        ---
        Vans.

        ## Decision

        To share vans.
        """,
    "decisions/2024/BPCC2024-001.md": """\
        ---
        title: More vans
        decided: 1 May 2024
        published: 2 May 2024
        ---
        Vans.

        ## Decision

        To buy vans.
        """,
}
