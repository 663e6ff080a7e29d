"""The search index: made by Pagefind out of finished pages, in parts that are made alone.

::

    files       a page for each attached file, which the index alone sees
       |
    parts       which pages are in which part: one for each year, and one for what has no year
       |
    pagefind    one part's pages, as they stand in the release, made into an index
       |          (letters: in the letters in which they are looked for)
       |
    where       which part holds which words, and which choices to narrow by: an index of the parts
       |
    index       every part's files, made only where its pages are not those of a part kept

A browser asks the index of the parts first, which costs it little, and then only the parts that can
answer, newest first. So what a search costs a reader does not grow with the years in which nothing
is to be found. Pagefind makes both: a word is taken to its stem in one as in the other.

Pagefind's files differ from run to run, though they say the same. So what it made of a part is
kept for as long as the part's pages stay as they are, and two builds are compared by what can be
found in them.
"""
