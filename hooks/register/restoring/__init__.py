"""Putting back what was published before, in the open: as a new version, and never by undoing.

``texts`` writes a text as it was, with a note; ``named`` finds the versions that somebody asks for.
"""
