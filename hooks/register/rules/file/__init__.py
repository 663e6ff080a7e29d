"""The file can be read."""
