"""MkDocs hook: completes the built site."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from kennisbank.built.finish import finish
from kennisbank.site.pictures.files import CACHE


def on_post_build(config: MkDocsConfig) -> None:
    """Hands the built folder to the core."""
    cache = Path(config.config_file_path).parent / CACHE
    reading, settings = config.extra["reading"], config.extra["settings"]
    finish(Path(config.site_dir), reading.library, settings, ledger=reading.ledger, cache=cache)
