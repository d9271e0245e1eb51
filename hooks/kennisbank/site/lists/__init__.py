"""What a reader downloads: lists of entries in several formats."""
