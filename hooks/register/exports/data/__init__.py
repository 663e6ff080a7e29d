"""The register as plain data: each format below is another way of writing this down."""
