# make site   builds the site into site/         make serve  previews it while you write
# make check  checks the content only            make test   runs every test

PYTHON ?= python3
export NO_MKDOCS_2_WARNING = 1

BIN := .venv/bin
COMPILE = $(BIN)/python -m piptools compile --quiet --generate-hashes --allow-unsafe --strip-extras --no-emit-index-url --no-emit-find-links --no-header

.PHONY: site serve check test id name ledger confirmations newsletter bench recall weigh same pictures lock

site: .venv/site.stamp
	@$(BIN)/python scripts/build.py

serve: .venv/site.stamp
	@$(BIN)/mkdocs serve --livereload

check: .venv/site.stamp
	@$(BIN)/python scripts/check.py

test: .venv/test.stamp .venv-zensical/stamp
	@$(BIN)/ruff check --quiet .
	@$(BIN)/mypy --no-error-summary
	@$(BIN)/lint-imports --no-logo --no-cache
	@$(BIN)/python scripts/check.py
	@PYTHONPATH=tests $(BIN)/python -m tools.browser
	@$(BIN)/pytest -n auto

# A new id for the front matter of a file.
id: .venv/site.stamp
	@$(BIN)/python scripts/new_id.py

# Somebody who may not be named, onto practices/not-named.txt; asks for the name and does not show it.
name: .venv/site.stamp
	@$(BIN)/python scripts/add_name.py

# Every address of the site into practices/published.tsv, at a publication.
ledger: .venv/site.stamp
	@$(BIN)/python scripts/ledger.py

# A draft mail to every organisation; needs SITE_URL and EDITORS_MAIL.
confirmations: .venv/site.stamp
	@$(BIN)/python scripts/confirm.py

# What is new, as a mail: make newsletter SINCE=2026-10-01 [SUBREGION=...] [ORGANISATION=...]; needs SITE_URL.
newsletter: .venv/site.stamp
	@$(BIN)/python scripts/newsletter.py --since "$(SINCE)" $(if $(SUBREGION),--subregion "$(SUBREGION)") $(if $(ORGANISATION),--organisation "$(ORGANISATION)")

# How long the site takes beside plain Material; a few minutes.
bench: .venv/site.stamp
	@$(BIN)/python scripts/bench.py

# How many queries of tests/browser/queries.tsv the site answers in its first three results.
recall: .venv/test.stamp site
	@PYTHONPATH=tests $(BIN)/python -m tools.recall

# What a first result costs in made-up libraries of 1,000 and 10,000 practices; about a quarter of an hour.
weigh: .venv/test.stamp
	@PYTHONPATH=scripts:tests $(BIN)/python -m tools.weigh

# Whether the site is still as it was at an earlier commit: make same BEFORE=<commit> [AFTER=<commit>]
same: .venv/site.stamp
	@PYTHONPATH=tests $(BIN)/python -m tools.same $(BEFORE) $(AFTER)

# The pictures of the README, from a new build.
pictures: .venv/test.stamp site
	@PYTHONPATH=tests $(BIN)/python -m tools.pictures

# The environments. `pip` is quiet, so that the last line a person reads is about the site.
.venv/site.stamp: requirements/site.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed; set PYTHON=... to use another one")'
	@$(PYTHON) -m venv .venv || { echo "Install the venv module of Python first (on Debian: apt-get install python3-venv)"; exit 1; }
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --require-hashes -r requirements/site.txt
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

.venv/test.stamp: .venv/site.stamp requirements/test.txt
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --require-hashes -r requirements/test.txt
	@touch $@

# Another generator, in its own environment: the tests build a small site with it too.
.venv-zensical/stamp: requirements/zensical.txt
	@$(PYTHON) -m venv .venv-zensical
	@.venv-zensical/bin/python -m pip install -qq --disable-pip-version-check --require-hashes -r $<
	@touch $@

# Writes the three lists of pinned packages anew from pyproject.toml.
lock: .venv/test.stamp
	$(COMPILE) --extra build -o requirements/site.txt pyproject.toml
	$(COMPILE) --extra test -c requirements/site.txt -o requirements/test.txt pyproject.toml
	$(COMPILE) -o requirements/zensical.txt requirements/zensical.in
