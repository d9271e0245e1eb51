"""The core of the knowledge site: Markdown files in, checked library out, pages and built-site steps.

It imports no site generator. The hooks and scripts around it only translate.
"""

__version__ = "0.1.0"
