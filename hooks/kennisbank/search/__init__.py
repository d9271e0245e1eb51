"""How readers find things: what can be found, by which words, and by which choices."""
