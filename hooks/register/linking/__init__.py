"""Linking: all records together. References resolved, links from both ends, versions over time."""
