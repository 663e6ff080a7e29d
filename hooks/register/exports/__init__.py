"""What the register gives to other programs, one file per format."""
