"""The transparency log: the ledger's lines in a form in which nothing can be changed unseen.

A static log by the specifications of https://c2sp.org (tlog-tiles, tlog-checkpoint, signed-note),
with the hashes of RFC 6962. ``merkle`` is the tree, ``tiles`` its files, ``checkpoint`` what it all
comes to in three lines, ``note`` how these are signed, ``taken_out`` what stands where words had to
leave. ``verifying`` checks a site against all of it, and says what it found: ``wholeness`` the log,
``standing`` the addresses, ``shown`` the words of a page.
"""
