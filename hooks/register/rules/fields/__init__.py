"""Each field says what it should."""
