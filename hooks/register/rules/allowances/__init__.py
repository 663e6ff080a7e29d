"""What a record is allowed to leave undone."""
