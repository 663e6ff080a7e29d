"""From outputs to a published site: only what changed is written, whole or not at all.

::

    outputs
       |
    changes     what is to be written, removed and kept, against the manifest in ``state``
       |
    writing     the difference, brought to the idle release by ``workers``
       |
    links       every address that a page names is there
       |
    releases    the link ``site`` moves, in one rename

``build`` is that sequence; ``lock`` lets one build do it at a time; ``faults`` words what can
go wrong. Until the rename nobody sees any of it, so whatever stops a build leaves the site that
stands as it was.
"""
