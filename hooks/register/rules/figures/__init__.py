"""Dates and figures agree."""
