"""Links between records lead somewhere."""
