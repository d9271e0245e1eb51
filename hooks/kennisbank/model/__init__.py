"""What the library holds: words, entries, and the questions it answers."""
