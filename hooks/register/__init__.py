"""The engine of the decision register: plain Python, usable with no MkDocs at all.

Data goes down this column and never back up::

    decisions/  content/     what people wrote: Markdown with front matter, one record a file
          |
        source               text, and where every key and value stands (file, line, column)
          |
        records              typed and frozen: what each file says
          |
        ledger               what was published before, and the texts it was made from
          |
        documents            files that are no records: their type, length and words
          |
        linking              all records together: references resolved, links from both ends, time
          |
          +-- rules          findings, worded for a press officer -> reports
          +-- pages          HTML
          +-- exports        sitemap and feeds
                |
              site           only what changed is written; published whole or not at all
                |
           attachments       files beside records: read behind a guard, and published
                |
              search         an index of the pages of a release, made before it is shown

A stage imports from the stages above it and never from one below; a test holds that.
``commands`` are the ways in; ``../publish.py`` is the only file that knows MkDocs.
"""
