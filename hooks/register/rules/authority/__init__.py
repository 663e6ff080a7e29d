"""A decision rests on what came before it."""
