"""Measuring: a corpus of any size made from a seed, and how long the register takes over it."""
