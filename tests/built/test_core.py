import re
import subprocess
import sys

from tools.project import ROOT

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


LAYERS = ("text", "schema", "model", "reading", "search", "site", "built")


def test_each_room_of_the_core_imports_only_from_the_rooms_below() -> None:
    core = ROOT / "hooks" / "kennisbank"
    for number, layer in enumerate(LAYERS):
        for file in (core / layer).rglob("*.py"):
            used = set(re.findall(r"from kennisbank\.(\w+)\.", file.read_text(encoding="utf-8")))
            assert used <= set(LAYERS[: number + 1]), file
