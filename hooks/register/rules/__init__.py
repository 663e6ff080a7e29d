"""Rules: what the register checks. One rule a file; the list is written out in catalogue.py."""
