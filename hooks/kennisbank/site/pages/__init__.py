"""What a reader sees: the pages, from templates filled with a library."""
