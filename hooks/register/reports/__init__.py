"""Reports: ways of showing what was found. Only ``forms`` meets the disk and the screen."""
