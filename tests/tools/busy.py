"""Runs the tests in a browser while other programs keep the machine busy: `make busy`. Ends with 1 if one failed.

A test that waits for time and not for what must be there fails here, and so does a page that loses what somebody did
before a script had come.
"""

import argparse
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from tools.project import ROOT

BUSY = "while True: pass"


def main(argv: list[str]) -> int:
    """Says of each round how it ended."""
    parser = argparse.ArgumentParser(description="Runs the tests in a browser on a busy machine.")
    parser.add_argument("--rounds", type=int, default=3, help="how often all tests run")
    parser.add_argument("--programs", type=int, default=4, help="how many programs keep the machine busy")
    options = parser.parse_args(argv)
    codes = []
    with busy(options.programs):
        for number in range(1, options.rounds + 1):
            print(f"round {number} of {options.rounds}", flush=True)
            tests = subprocess.run(
                (sys.executable, "-m", "pytest", "-n", "auto", "tests/browser"), cwd=ROOT, check=False
            )
            codes.append(tests.returncode)
    return int(any(codes))


@contextmanager
def busy(programs: int) -> Iterator[None]:
    """Keeps so many programs running for the time of a block."""
    running = [subprocess.Popen((sys.executable, "-c", BUSY)) for _ in range(programs)]
    try:
        yield
    finally:
        for program in running:
            program.kill()
            program.wait()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
