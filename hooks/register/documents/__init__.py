"""What a file that is no record holds: its type, size, length, words, and what was left in it."""
