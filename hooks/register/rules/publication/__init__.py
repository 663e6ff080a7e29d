"""What the law asks to be shown is shown."""
