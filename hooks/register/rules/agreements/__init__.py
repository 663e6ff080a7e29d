"""The life of an agreement holds together."""
