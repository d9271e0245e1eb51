# What each target does stands above it; `make help` prints that.

PYTHON ?= python3
export NO_MKDOCS_2_WARNING = 1

BIN := .venv/bin
compile = CUSTOM_COMPILE_COMMAND="pip-compile $(1)" $(BIN)/python -m piptools compile --quiet $(1)
PINNED = --generate-hashes --allow-unsafe --strip-extras --no-emit-index-url

.PHONY: help site serve check test quick lint lint-sheets fmt busy findings licences id name ledger confirmations newsletter bench recall weigh foreign same pictures lock

# This list.
help:
	@awk '/^# / { said = substr($$0, 3); next } /^[a-z-]+:/ && said { sub(":.*", ""); printf "make %-14s %s\n", $$0, said } { said = "" }' Makefile

# Builds the site into site/.
site: .venv/site.stamp
	@$(BIN)/python scripts/build.py

# A preview at http://127.0.0.1:8000/ that follows what you write.
serve: .venv/site.stamp
	@$(BIN)/mkdocs serve --livereload

# Checks the content only; scripts/check.py FILE... tells of some files only.
check: .venv/site.stamp
	@$(BIN)/python scripts/check.py

# Everything that must hold before a change lands; sets up all it needs, a browser included. Minutes.
test: lint .venv-zensical/stamp
	@$(BIN)/python scripts/check.py
	@PYTHONPATH=tests $(BIN)/python -m tools.browser
	@$(BIN)/pytest -n auto --dist worksteal

# The same without building a site and without a browser, for while you work: about a minute.
quick: lint
	@$(BIN)/python scripts/check.py
	@QUICK=1 $(BIN)/pytest -n auto --dist worksteal

# Linters and types only.
lint: .venv/test.stamp lint-sheets
	@$(BIN)/ruff check --quiet .
	@$(BIN)/ruff format --check --quiet .
	@$(BIN)/mypy --no-error-summary
	@$(BIN)/lint-imports --no-logo --no-cache
	@$(BIN)/djlint --lint --quiet hooks/theme hooks/kennisbank/site/templates
	@$(BIN)/oxlint --format=stylish hooks/theme/assets
	@$(BIN)/rumdl check --quiet .
	@$(BIN)/codespell

# The style sheets only; biome has no package for every machine.
lint-sheets: .venv/test.stamp
	@if [ -x $(BIN)/biome ]; then $(BIN)/biome lint >/dev/null; else echo "biome has no package for this machine: the style sheets are not linted"; fi

# Mends what ruff, oxlint and rumdl can mend by themselves.
fmt: .venv/test.stamp
	@failed=0; $(BIN)/ruff check --quiet --fix . || failed=1; $(BIN)/ruff format --quiet . || failed=1; \
	$(BIN)/oxlint --format=stylish --fix hooks/theme/assets || failed=1; $(BIN)/rumdl check --quiet --fix . || failed=1; \
	exit $$failed

# The tests in a browser, three times, while four programs keep the machine busy. A quarter of an hour.
busy: .venv/test.stamp
	@PYTHONPATH=tests $(BIN)/python -m tools.busy

# Whether libraries still behave as the scripts in findings/ say; installs each of them anew.
findings:
	@for script in findings/*.sh; do echo "== $$script"; sh $$script || exit 1; done

# Writes LICENSES.md anew: what is shipped or run for the site, with version and licence.
licences: .venv/site.stamp
	@$(BIN)/python scripts/licences.py >LICENSES.md.new && mv LICENSES.md.new LICENSES.md

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

# What becomes of a folder of somebody else's Markdown: make foreign FOLDER=...
foreign: .venv/test.stamp
	@PYTHONPATH=tests $(BIN)/python -m tools.foreign $(FOLDER)

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
	@$(call compile,$(PINNED) --extra=build --output-file=requirements/site.txt pyproject.toml)
	@$(call compile,$(PINNED) --extra=test --constraint=requirements/site.txt --output-file=requirements/test.txt pyproject.toml)
	@$(call compile,$(PINNED) --output-file=requirements/zensical.txt requirements/zensical.in)
