"""Pages: one file per page type, each the same stem as its template in ``overrides/``.

A page is a view (plain data: all that the page shows) and a template. The view is made here, in one
process; the HTML is made from it wherever the page is written.
"""
