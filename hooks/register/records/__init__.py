"""Records: what each file says, typed and frozen. One file per record type."""
