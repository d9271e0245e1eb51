"""MkDocs hook: completes the built site."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from kennisbank.built.finish import finish
from kennisbank.site.pictures.files import KEPT


def on_post_build(config: MkDocsConfig) -> None:
    """Hands the built folder to the core."""
    kept = Path(config.config_file_path).parent / KEPT
    finish(Path(config.site_dir), config.extra["library"], config.extra["settings"], kept=kept)
