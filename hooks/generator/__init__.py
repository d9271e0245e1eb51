"""What of the settings of MkDocs and Material takes part in this site, and what serves where one does not.

The core (kennisbank) knows no generator; this package knows one, and nothing of the content.
"""
