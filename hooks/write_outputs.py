"""MkDocs hook: completes the built site."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from kennisbank.built.finish import finish
from kennisbank.site.pictures.files import CACHE


def on_post_build(config: MkDocsConfig) -> None:
    """Hands the built folder to the core."""
    cache = Path(config.config_file_path).parent / CACHE
    reading, settings, pages = (config.extra[name] for name in ("reading", "settings", "pages"))
    finish(Path(config.site_dir), reading.library, settings, pages=pages, ledger=reading.ledger, cache=cache)
