"""The build as a whole: what comes out, and what a failed or killed build leaves."""

import hashlib
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
import urllib.request
from pathlib import Path

import pytest
from tools.project import EPOCH, ROOT, Project

from kennisbank.built import swap
from kennisbank.built.swap import recover, swap_in


def fingerprint(folder: Path) -> dict[str, str]:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


@pytest.fixture
def buildable(project: Project) -> Project:
    project.make_buildable()
    return project


def test_the_name_of_the_site_is_text_and_a_settled_site_lets_search_engines_in(buildable: Project) -> None:
    assert buildable.build(SITE_NAME="Zorg & <b>welzijn</b>", SITE_STATE="vastgesteld").returncode == 0
    for page in ("index.html", "praktijken/samen-koken/index.html", "404.html"):
        html = (buildable.root / "site" / page).read_text(encoding="utf-8")
        assert "Zorg &amp; &lt;b&gt;welzijn&lt;/b&gt;" in html
        assert "<b>welzijn" not in html
        assert ('name="robots"' in html) == (page == "404.html")
        assert "Voorlopige versie" not in html


def test_a_good_build_says_where_to_look_and_nothing_else(buildable: Project) -> None:
    result = buildable.build()
    number = sum(1 for _ in (buildable.root / "site").rglob("*.html"))
    assert result.stderr == ""
    assert result.stdout == (
        f"De site staat klaar in site/ ({number} pagina's).\n"
        "Bekijken: python3 -m http.server -d site 8000, en open http://localhost:8000/\n"
    )
    assert not list(buildable.root.glob(".site-*"))


def test_a_second_build_gives_the_same_bytes(buildable: Project) -> None:
    here = "https://voorbeeld.example/"  # without it there are no QR codes
    assert buildable.build(PYTHONHASHSEED="1", SITE_URL=here).returncode == 0
    first = fingerprint(buildable.root / "site")
    assert {".png", ".svg", ".xlsx", ".xml", ".ics"} <= {Path(name).suffix for name in first}
    shutil.rmtree(buildable.root / ".cache")  # so that cards are drawn anew
    assert buildable.build(PYTHONHASHSEED="2", SITE_URL=here).returncode == 0
    assert fingerprint(buildable.root / "site") == first


def test_a_build_that_fails_leaves_the_last_good_site(buildable: Project) -> None:
    assert buildable.build().returncode == 0
    good = fingerprint(buildable.root / "site")
    buildable.change("practices/vroeg-slapen.md", "domain: [slapen]", "domain: [slaapen]")
    result = buildable.build()
    assert result.returncode == 1
    assert result.stdout == ""
    assert result.stderr == (
        "fout[onbekende-waarde]: `slaapen` is geen domein\n"
        "  --> practices/vroeg-slapen.md:5\n"
        "  |\n"
        "5 | domain: [slaapen]\n"
        "  |          ^^^^^^^\n"
        "  = bedoelde je `slapen`? Je kunt kiezen uit: eten, slapen\n"
        "\n"
        "1 fout, 0 hints\n"
        "\n"
        "De site is niet vervangen.\n"
    )
    assert fingerprint(buildable.root / "site") == good


def test_a_dead_anchor_in_the_built_site_stops_the_swap(buildable: Project) -> None:
    buildable.change("practices/samen-koken.md", "/onderwerp/koken/", "/onderwerp/koken/#bestaat-niet")
    result = buildable.build()
    assert result.returncode == 1
    assert result.stderr.startswith(
        "praktijken/samen-koken/index.html: de link `../../onderwerp/koken/#bestaat-niet` wijst naar een plek die niet bestaat\n"
    )
    assert not (buildable.root / "site").exists()


@pytest.mark.parametrize(
    ("name", "value", "message"),
    [
        ("EDITORS_MAIL", "redactie", "EDITORS_MAIL is geen mailadres: redactie\n"),
        ("SOURCE_DATE_EPOCH", "gisteren", "SOURCE_DATE_EPOCH is geen aantal seconden sinds 1970: gisteren\n"),
        ("SOURCE_DATE_EPOCH", "-1", "SOURCE_DATE_EPOCH is geen aantal seconden sinds 1970: -1\n"),
        ("SITE_URL", "http://[", "SITE_URL is geen webadres: http://[\n"),
    ],
)
@pytest.mark.parametrize("script", ["build.py", "check.py", "stage.py x", "finish.py x", "new_id.py"])
def test_a_setting_that_cannot_be_used_stops_a_script_in_one_sentence(
    script: str, name: str, value: str, message: str, buildable: Project
) -> None:
    program, *arguments = script.split()
    result = buildable.script(program, *arguments, **{name: value})
    assert (result.returncode, result.stderr) == (1, message)


def test_a_new_id_is_one_that_no_file_has(buildable: Project) -> None:
    result = buildable.script("new_id.py")
    library = buildable.read().library
    assert library
    assert len(result.stdout.strip()) == 5
    assert result.stdout.strip() not in {entry.id for entry in library.entries}


MOMENTS = ("", "site/index.html", "site/zoeken/keuzes.json", "site/p/aaaa2/index.html")
"""Files of a build, in the folder where it works, each written in another part of it: reading, pages, exports, redirects."""


def test_a_build_that_is_killed_leaves_the_old_site_or_the_new_one(buildable: Project) -> None:
    assert buildable.build().returncode == 0
    old = fingerprint(buildable.root / "site")
    buildable.change("practices/vroeg-slapen.md", "Op tijd naar bed.", "Nog vroeger naar bed.")
    left: list[dict[str, str]] = []
    killed: list[bool] = []
    for moment in MOMENTS:
        process = subprocess.Popen(
            (sys.executable, str(ROOT / "scripts" / "build.py")),
            cwd=buildable.root,
            env={**os.environ, "SOURCE_DATE_EPOCH": EPOCH},
            start_new_session=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        while process.poll() is None and not list(buildable.root.glob(f".site-nieuw-*/{moment}")):
            time.sleep(0.002)
        if process.poll() is None:  # on a very busy machine it may have ended unseen
            os.killpg(process.pid, signal.SIGKILL)
        killed.append(process.wait() == -signal.SIGKILL)
        left.append(fingerprint(buildable.root / "site"))
    assert any(killed)
    assert buildable.build().returncode == 0
    new = fingerprint(buildable.root / "site")
    assert new != old
    assert [site for site in left if site not in (old, new)] == []
    assert not list(buildable.root.glob(".site-*"))


def test_plain_mkdocs_builds_with_a_faulty_file_and_strict_does_not(buildable: Project) -> None:
    buildable.write("practices/geval.md", "geen blok")
    result = buildable.run("-m", "mkdocs", "build", "--quiet", "--site-dir", "gewoon")
    assert result.returncode == 0
    assert "fout[geen-blok]" in (buildable.root / "gewoon" / "praktijken" / "geval" / "index.html").read_text(
        encoding="utf-8"
    )
    strict = buildable.run("-m", "mkdocs", "build", "--strict", "--site-dir", "streng")
    assert strict.returncode == 1
    assert "fout[geen-blok]: dit bestand begint niet met een regel `---`" in strict.stderr
    assert "Traceback" not in strict.stderr


def test_an_alias_that_is_taken_overwrites_nothing_in_a_preview(buildable: Project) -> None:
    buildable.change("practices/vroeg-slapen.md", "published:", "aliases: [praktijken/samen-koken]\npublished:")
    assert buildable.run("-m", "mkdocs", "build", "--quiet", "--site-dir", "uit").returncode == 0
    page = (buildable.root / "uit" / "praktijken" / "samen-koken" / "index.html").read_text(encoding="utf-8")
    assert "Buren koken elke week samen een maaltijd" in page


def test_a_broken_taxonomy_stops_mkdocs_with_its_message(buildable: Project) -> None:
    buildable.write("practices/taxonomy.yml", "domains: [eten\n")
    result = buildable.run("-m", "mkdocs", "build", "--quiet", "--site-dir", "uit")
    assert result.returncode == 1
    assert "fout[haakje]" in result.stderr
    assert "Traceback" not in result.stderr


def test_the_preview_follows_practices_taxonomy_templates_and_style_sheets(buildable: Project, tmp_path: Path) -> None:
    (buildable.root / "hooks").unlink()
    shutil.copytree(ROOT / "hooks", buildable.root / "hooks", ignore=shutil.ignore_patterns("__pycache__"))
    port = _free_port()
    environment = {**os.environ, "PYTHONPATH": str(buildable.root / "hooks"), "PYTHONDONTWRITEBYTECODE": "1"}
    process = subprocess.Popen(
        (sys.executable, "-m", "mkdocs", "serve", "--quiet", "--livereload", "--dev-addr", f"127.0.0.1:{port}"),
        cwd=buildable.root,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        page = f"http://127.0.0.1:{port}/praktijken/vroeg-slapen/"
        _wait_for(page, "Op tijd naar bed.")
        buildable.change("practices/vroeg-slapen.md", "Op tijd naar bed.", "Nog vroeger naar bed.")
        _wait_for(page, "Nog vroeger naar bed.")
        buildable.change("practices/taxonomy.yml", "label: Slapen", "label: Nachtrust")
        _wait_for(page, "Nachtrust")
        buildable.change("hooks/kennisbank/site/templates/pages/practice.html", "Loopt het nog?", "Is het er nog?")
        _wait_for(page, "Is het er nog?")
        buildable.change("hooks/theme/assets/sizes.css", "--kb-page: 70rem", "--kb-page: 71rem")
        _wait_for(f"http://127.0.0.1:{port}/assets/sizes.css", "--kb-page: 71rem")
        buildable.change("practices/vroeg-slapen.md", "domain: [slapen]", "domain: [slaapen]")
        _wait_for(page, "is geen domein")
    finally:
        process.terminate()
        process.wait()


def _free_port() -> int:
    import socket

    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
    return port


def _wait_for(address: str, text: str, seconds: float = 60) -> None:
    """Waits until a page holds a text; fails when it takes too long."""
    end = time.monotonic() + seconds
    seen = ""
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(address, timeout=30) as answer:
                seen = answer.read().decode()
        except OSError:
            seen = ""
        if text in seen:
            return
        time.sleep(0.2)
    raise AssertionError(f"{text!r} did not appear at {address}")


@pytest.mark.parametrize("can_exchange", [True, False])
def test_a_swap_puts_the_new_folder_in_place(
    can_exchange: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not can_exchange:
        monkeypatch.setattr(swap, "_exchange", lambda one, other: False)
    for name in ("oud", "nieuw"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "wat").write_text(name)
    swap_in(tmp_path / "nieuw", tmp_path / "oud")
    assert (tmp_path / "oud" / "wat").read_text() == "nieuw"
    assert [path.name for path in tmp_path.iterdir()] == ["oud"]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux exchanges two folders in one step")
def test_during_a_swap_the_site_is_never_away_or_half(tmp_path: Path) -> None:
    place = tmp_path / "site"
    place.mkdir()
    (place / "een").write_text("0")
    faults: list[str] = []
    is_done = threading.Event()

    def look() -> None:
        while not is_done.is_set():
            try:
                (place / "een").read_text()
            except OSError as error:
                faults.append(str(error))

    watcher = threading.Thread(target=look)
    watcher.start()
    for number in range(300):
        new = tmp_path / "nieuw"
        new.mkdir()
        (new / "een").write_text(str(number))
        swap_in(new, place)
    is_done.set()
    watcher.join()
    assert faults == []


def test_an_interrupted_swap_is_put_right(tmp_path: Path) -> None:
    (tmp_path / ".site-vorige").mkdir()
    recover(tmp_path / "site")
    assert (tmp_path / "site").is_dir()
    (tmp_path / ".site-vorige").mkdir()
    recover(tmp_path / "site")
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
