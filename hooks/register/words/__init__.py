"""Words: a record's Markdown as clean HTML, with its links and paragraph numbers."""
