"""Files published with records: read, searched for what must not be public, and published."""
