"""Handing the register over: one archive that a successor can put on a host and carry on with.

``sources`` finds the project's own files, ``wheels`` what it is installed from, ``domain`` the
redirects from the old address to the new, ``readme`` says it all in words, ``archive`` writes it.
"""
