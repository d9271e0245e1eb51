"""Writes the site's pages as files, for any generator that reads mkdocs.yml: `scripts/stage.py FOLDER`.

After that generator has built them, `scripts/finish.py SITE` completes what it built.
"""

import argparse
import shutil
import sys
from pathlib import Path

import yaml
from mkdocs.config import load_config

from generator.palette import SHEET
from generator.theme import coloured
from kennisbank.model.addresses import as_source
from kennisbank.problem import for_terminal
from kennisbank.settings import Settings
from kennisbank.site.pages.pages import pages
from project import ICONS, opened


def main(argv: list[str]) -> int:
    """Writes pages, theme and settings into a folder that does not exist yet."""
    parser = argparse.ArgumentParser(description="Schrijft de pagina's als bestanden.")
    parser.add_argument("folder", type=Path, help="een map die nog niet bestaat")
    parser.add_argument("--root", type=Path, default=Path(), help="de map van het project")
    options = parser.parse_args(argv)
    result, settings = opened(options.root)
    if result.library is None or result.has_errors:
        print(for_terminal(result.problems), file=sys.stderr)
        return 1
    folder: Path = options.folder
    if folder.exists():
        print(f"{folder} bestaat al; noem een map die er nog niet is", file=sys.stderr)
        return 1
    folder.mkdir(parents=True)
    for page in pages(result.library, settings, links=as_source, icons=ICONS):
        file = folder / "docs" / page.uri
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(page.markdown, encoding="utf-8")
    shutil.copytree(options.root / "hooks" / "theme", folder / "theme")
    if sheet := coloured(load_config(str(options.root / "mkdocs.yml"))):
        (folder / "theme" / SHEET).write_text(sheet, encoding="utf-8")
    (folder / "mkdocs.yml").write_text(_settings_file(options.root / "mkdocs.yml", settings), encoding="utf-8")
    return 0


def _settings_file(mkdocs_yml: Path, settings: Settings) -> str:
    """The generator's settings without our hooks, and with what they would have put in."""
    config = yaml.safe_load(mkdocs_yml.read_text(encoding="utf-8"))
    del config["hooks"]
    config |= {"site_name": settings.site_name, "site_url": settings.site_url}
    config["theme"]["custom_dir"] = "theme"
    config["extra"]["settings"] = {"state_line": settings.state_line}
    text: str = yaml.safe_dump(config, allow_unicode=True, sort_keys=False)
    return text


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
