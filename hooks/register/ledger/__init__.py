"""The ledger: one line for each thing that was ever published, and the texts it was made from.

It stands in ``decisions/ledger/`` and is committed like a record. ``entry`` is the form of a line,
``chain`` how lines hold on to each other, ``ledger`` what they say together, ``store`` the folder.
``past`` is what all of it means for the records as they stand now.
"""
