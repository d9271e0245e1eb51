"""The check tells what it found, whatever reads it and whatever day it is."""

import os
import subprocess
import sys
from datetime import date

import pytest
from tools.project import ROOT, SLAPEN, Project

from kennisbank.clock import today

CHECK = str(ROOT / "scripts" / "check.py")


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "cp850", "ascii"])
def test_the_report_comes_whole_in_any_encoding(encoding: str, project: Project) -> None:
    project.change(SLAPEN, "Op tijd naar bed.", "Score ≥ 5, <b>één</b> → goed.")
    command = (sys.executable, CHECK)
    result = subprocess.run(
        command, cwd=project.root, env={**os.environ, "PYTHONIOENCODING": encoding}, capture_output=True, check=False
    )
    expected = project.report().encode(encoding, "replace").decode(encoding)
    assert (result.returncode, result.stderr) == (1, b"")
    assert result.stdout.decode(encoding).replace("\r\n", "\n") == expected + "\n"


def test_who_reads_only_the_begin_gets_no_complaint(project: Project) -> None:
    project.change(SLAPEN, "Op tijd naar bed.", "<b>\n\n" * 2000)
    process = subprocess.Popen(
        (sys.executable, CHECK), cwd=project.root, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout
    assert process.stderr
    process.stdout.readline()
    process.stdout.close()
    assert (process.stderr.read(), process.wait()) == (b"", 1)
    process.stderr.close()


@pytest.mark.parametrize(
    ("epoch", "day"),
    [
        (1780271999, date(2026, 6, 1)),  # 31 May, 23:59:59 UTC: two hours later in summer
        (1798757999, date(2026, 12, 31)),  # 31 December, 22:59:59 UTC
        (1798758000, date(2027, 1, 1)),  # a second later it is new year in the Netherlands
    ],
)
def test_today_is_today_in_the_netherlands(epoch: int, day: date) -> None:
    assert today({"SOURCE_DATE_EPOCH": str(epoch)}) == day


def test_without_a_day_the_clock_counts() -> None:
    assert abs((today({"SOURCE_DATE_EPOCH": ""}) - today({})).days) <= 1


def test_what_is_taken_away_later_stays_until_that_day(project: Project) -> None:
    project.change(SLAPEN, "\npublished:", "\nwithdrawn: {date: 2026-07-01, reason: De cursus stopt.}\npublished:")
    listed = [
        "vroeg-slapen" in [entry.slug for entry in library.listed]
        for day in (date(2026, 6, 30), date(2026, 7, 1))
        if (library := project.read(day).library)
    ]
    assert listed == [True, False]
    assert project.report().startswith("hint[toekomst]: 2026-07-01 ligt in de toekomst\n")
