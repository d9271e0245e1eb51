import re
import subprocess
import sys

import pytest
from tools.project import ROOT

from kennisbank.text.dutch import PART_STEMS, compound_parts, stem

WITHOUT_MKDOCS = """
import importlib, pkgutil, sys

class Refuse:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in ("mkdocs", "material"):
            raise ModuleNotFoundError(name)

sys.meta_path.insert(0, Refuse())
import kennisbank
for module in pkgutil.walk_packages(kennisbank.__path__, "kennisbank."):
    importlib.import_module(module.name)
    print(module.name)
"""


def test_the_core_imports_where_mkdocs_is_not_installed() -> None:
    result = subprocess.run((sys.executable, "-c", WITHOUT_MKDOCS), capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
    modules = [path for path in (ROOT / "hooks" / "kennisbank").rglob("*.py") if path.name != "__init__.py"]
    assert len(result.stdout.splitlines()) >= len(modules)


MOST_MODULES = 14


def test_a_stranger_can_see_what_a_folder_of_code_holds() -> None:
    folders = {file.parent for room in ("hooks", "scripts", "tests") for file in (ROOT / room).rglob("*.py")}
    numbers = {folder: sum(file.name != "__init__.py" for file in folder.glob("*.py")) for folder in folders}
    assert {str(folder.relative_to(ROOT)): number for folder, number in numbers.items() if number > MOST_MODULES} == {}


def test_no_test_imports_another() -> None:
    files = sorted((ROOT / "tests").rglob("*.py"))
    assert [
        file.name for file in files if re.search(r"^\s*(?:from|import) test_", file.read_text(), re.MULTILINE)
    ] == []


def test_the_file_of_stems_holds_those_that_the_stemmer_gives(pytestconfig: pytest.Config) -> None:
    file = ROOT / "hooks" / "kennisbank" / "text" / PART_STEMS
    head = "# The stems of the words in compound-parts.txt (see there), as Snowball's rules for Dutch have them.\n"
    text = head + "".join(f"{one}\n" for one in sorted({stem(part) for part in compound_parts()}))
    if pytestconfig.getoption("--write"):
        file.write_text(text, encoding="utf-8")
    assert file.read_text(encoding="utf-8") == text, ".venv/bin/pytest tests/built/test_core.py --write writes it anew"
