"""The rules that look further than one field: each a function that finds where it is broken."""
