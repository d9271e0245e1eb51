"""From the bytes of a file to its data and its sanitised text, each with its place."""
