# `make help` lists what there is. Every target does its own set-up; only the first time takes a while.

PYTHON := .venv/bin/python
ARGS ?=
unexport PYTHONDONTWRITEBYTECODE  # each of the test's processes would compile everything anew

.DEFAULT_GOAL := help
.PHONY: help run test check simulate proof fuzz mutate lint bench translations screenshots packages packages-linux packages-windows clean setup setup-run setup-packages

help:            ## show this list
	@sed -n 's/^\([a-z-]*\):[^#]*## /\1\t/p' Makefile | while IFS="$$(printf '\t')" read -r name text; do printf '  make %-14s%s\n' "$$name" "$$text"; done

run: setup-run   ## start LEB Wallet; options by ARGS=, such as ARGS=--demo
	@$(PYTHON) -m leb_wallet $(ARGS)

test: setup      ## run all tests, those in real windows too; ARGS= goes to pytest
	@$(PYTHON) -m pytest -n auto $(ARGS)

check: lint      ## style, types and the quick tests, in under a minute
	@LEB_WALLET_QUICK=1 $(PYTHON) -m pytest -n auto -q -m "not slow and not window"

simulate: setup  ## 400 days of reminders in every time zone of the world; takes ten minutes
	@LEB_WALLET_SIMULATE=1 $(PYTHON) -m pytest -n auto -q tests/domain/test_reminder_simulation.py

proof: setup     ## all faults, kills and flipped bits in full, then tests/faults/PROOF.md; takes ten minutes
	@rm -rf build/proof
	@LEB_WALLET_FULL=1 LEB_WALLET_RESULTS=$(CURDIR)/build/proof $(PYTHON) -m pytest -n auto -q tests/faults tests/fuzz
	@$(PYTHON) packaging/proof.py build/proof

fuzz: setup      ## look for input that breaks a parser, 10 seconds each; ARGS="--seconds 60 wallet" for longer or some
	@$(PYTHON) -m pip install -q -e ".[fuzz]" || echo "atheris has no wheel for this Python"
	@$(PYTHON) tests/fuzz/run_atheris.py $(ARGS)

mutate: setup    ## change engine, journal and merge on purpose and count the changes no test notices; takes half an hour
	@$(PYTHON) -m pip install -q -e ".[mutation]"
	@LEB_WALLET_MUTATE=1 $(PYTHON) -m mutmut run $(ARGS)
	@$(PYTHON) packaging/mutation.py

packages: setup-packages  ## build .deb, .rpm, AppImage and setup.exe and try them on fresh systems; ten minutes, on Debian, as root
	@echo "Packages for Linux and for Windows are built and tried side by side; each says at its end how it went."
	@$(MAKE) --no-print-directory --jobs=2 --output-sync=target packages-linux packages-windows

packages-linux: setup-packages
	@python3 packaging/build.py all --quick
	@LEB_WALLET_PACKAGES=1 $(PYTHON) -m pytest -q -rs -n 2 --dist worksteal --durations=5 tests/packaging --ignore tests/packaging/test_windows.py

packages-windows: setup-packages
	@LEB_WALLET_PACKAGES=1 $(PYTHON) -m pytest -q -rs tests/packaging/test_windows.py

lint: setup      ## style and types only
	@$(PYTHON) -m ruff check
	@$(PYTHON) -m ruff format --check
	@$(PYTHON) -m mypy

bench: setup     ## measure against a reference in the same run; ARGS= picks cases, see ARGS=--help
	@$(PYTHON) tests/benchmarks/bench.py $(ARGS)

translations: setup  ## collect the texts of the source into resources/i18n/*.ts and build the .qm
	@$(PYTHON) packaging/build.py translations

screenshots: setup   ## take the pictures of the READMEs; ARGS= picks some, such as ARGS="cards walk"
	@$(PYTHON) packaging/screenshots.py $(ARGS)

clean:           ## remove what was built and all caches; .venv stays
	rm -rf build dist mutants .pytest_cache .mypy_cache .ruff_cache .hypothesis resources/i18n/*.qm
	find leb_wallet tests packaging -name __pycache__ -prune -exec rm -rf {} +

setup-run:
	@sh packaging/setup.sh run
	@$(PYTHON) packaging/build.py translations --release-only

setup:
	@sh packaging/setup.sh test
	@$(PYTHON) packaging/build.py translations --release-only

setup-packages:
	@sh packaging/setup.sh packages
	@$(PYTHON) packaging/build.py translations --release-only
	@python3 packaging/build.py environment
