"""Reading: from files to text in which every field knows its line and column.

``files`` finds what is there and refuses what is not a plain file; ``front_matter`` reads one file
into a ``Source``. Nothing is converted and nothing is worded: a value stays the text that stands in
the file, and a slip becomes a ``Problem`` which a rule puts into words. No bytes make it raise.
"""
