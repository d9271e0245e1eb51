"""From a library to pages."""
