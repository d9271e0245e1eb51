"""MkDocs hook: reads and checks the library before anything else happens."""

import os
from pathlib import Path

from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import get_plugin_logger

from icon_folders import icon_folders
from kennisbank.clock import today
from kennisbank.problem import as_text, for_terminal
from kennisbank.reading.reader import read
from kennisbank.settings import Settings, SettingsError
from kennisbank.text.markdown.icons import Icons

log = get_plugin_logger("kennisbank")


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Puts what was read and the settings in `config.extra`; errors become warnings, which `--strict` counts."""
    root = Path(config.config_file_path).parent
    if not os.environ.get("SOURCE_DATE_EPOCH", "-"):
        del os.environ["SOURCE_DATE_EPOCH"]  # MkDocs stumbles at an empty one
    try:
        icons = Icons(icon_folders())
        settings = Settings.from_environment(os.environ)
        result = read(root, today=today(os.environ), icons=icons)
    except SettingsError as error:
        raise PluginError(str(error)) from None
    if result.library is None:
        raise PluginError(for_terminal(result.problems))
    for problem in result.problems:
        (log.warning if problem.is_error else log.info)(as_text(problem))
    config.site_name, config.site_url = str(escape(settings.site_name)), settings.site_url or None
    config.extra.update(reading=result, settings=settings, icons=icons)
    return config


def on_serve(server: LiveReloadServer, config: MkDocsConfig, **_: object) -> LiveReloadServer:
    """Makes the preview follow the content, the templates and the theme too."""
    root = Path(config.config_file_path).parent
    for folder in ("practices", "hooks/kennisbank/site/templates", "hooks/theme"):
        server.watch(str(root / folder))
    return server
