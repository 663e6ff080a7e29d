"""Nothing is shown that must not be."""
