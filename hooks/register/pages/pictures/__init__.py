"""Pictures as plain data, drawn as SVG by the macros of ``overrides/pictures``.

A picture is as wide as its place: across, everything stands at a percentage, and down, at a number
of ``rem``, so that its words keep their size on a phone and grow with the reader's own. Every
picture has the same data as a table beside it.
"""
