"""Everybody can read it."""
