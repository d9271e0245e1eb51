"""MkDocs hook: what of Material's settings takes part in the site, and a sentence for each that does not."""

from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.utils.yaml import yaml_load

from generator.files import unused_files
from generator.palette import SHEET
from generator.settings import answers, leave_out
from generator.theme import coloured, faults

log = get_plugin_logger("kennisbank")


@event_priority(10_000)  # before any plugin
def on_config(config: MkDocsConfig) -> None:
    """Tells of each setting that does nothing here and of each that can't be, and sees to it that those do nothing."""
    with Path(config.config_file_path).open("rb") as file:
        written = yaml_load(file)
    wrong = tuple(faults(config))
    told = (*(answer for answer in answers(written) if not answer.is_about(wrong)), *wrong)
    leave_out(config)
    for answer in told:
        (log.error if answer.is_error else log.info)(str(answer))
    if config.strict and any(answer.is_error for answer in told):
        raise Abort("mkdocs.yml kan zo niet")  # now, before a plugin that may not be says a thing of every page


def on_files(files: Files, config: MkDocsConfig) -> None:
    """Puts the palette in the sheet of colours."""
    if sheet := coloured(config):
        files.remove(files.src_uris[SHEET])
        files.append(File.generated(config, SHEET, content=sheet))


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Leaves out of the site what no page loads."""
    for file in unused_files(files, config, env):
        files.remove(file)
