"""From a project folder to a library and its problems."""
