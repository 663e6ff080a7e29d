"""What was published stays, and changes only in the open."""
