"""The ways in: one command a file. ``scripts/`` makes the environment and calls these."""
