"""What stands in the files that people write: entries, their parts and fields, and the controlled words."""
