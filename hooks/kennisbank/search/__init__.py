"""How readers find things: the corpus, the index over it, facets to narrow it by, and suggestions."""
