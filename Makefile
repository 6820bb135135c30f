# From a fresh clone, Python 3.11 or newer and make are enough: `make report`, `make test`.
# What is needed is installed into .venv from uv.lock, once; a changed lock installs again.

PYTHON ?= python3
# Passed on to the command, for example: make report ARGS="--focus ALB"
ARGS ?=

# uv from the PATH where it works, else one of our own beside the clone's other tools.
UV := $(shell uv --version >/dev/null 2>&1 && echo uv || echo .venv-uv/bin/uv)
BRING_UV := $(filter .venv-uv/bin/uv,$(UV))

BIN := .venv/bin
# The stamps lie in the environment and name its Python, so that removing or changing it installs again.
STAMP := .venv/.installed-$(notdir $(PYTHON))
SYNC = $(UV) sync --frozen --inexact --python "$(PYTHON)" --no-python-downloads
INPUTS := pyproject.toml uv.lock
NOTEBOOKS := notebooks/*.ipynb
# The start page, reachable from this machine alone; the whole project is in sight, so that tables can be added. What
# passes between the notebook and its kernel is encrypted, or the kernel would warn.
LAB := --ServerApp.ip=127.0.0.1 --ServerApp.root_dir="$(CURDIR)" --KernelManager.transport_encryption=required \
  --LabApp.default_url=/lab/tree/notebooks/index.ipynb
# Several workers; the tests that share a built report stay on one of them.
PARALLEL := -n auto --maxprocesses 4 --dist loadgroup

# The commands below work in this folder's .venv whatever the caller has activated.
unexport VIRTUAL_ENV
# A build starts several Pythons; without compiled files each would compile what it imports again, for seconds.
unexport PYTHONDONTWRITEBYTECODE
export UV_PROJECT_ENVIRONMENT := .venv

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help report test browser test-browser bench check lab lint format messages hooks clean

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-13s %s\n", $$1, $$2 }' Makefile
	@echo 'Options: PYTHON=python3.12 chooses the Python; ARGS="--focus ALB" goes to the command.'

report: $(STAMP)-report ## Build the report into reports/latest
	"$(BIN)/kosovo-report" build $(ARGS)

check: $(STAMP)-report ## Check the raw tables and print what is wrong
	"$(BIN)/kosovo-report" check $(ARGS)

# Another environment's kernel of the same name must not stand in for this one's.
lab: export JUPYTER_PATH :=
lab: export JUPYTER_PREFER_ENV_PATH := 1
lab: $(STAMP)-lab ## Open the notebooks in JupyterLab, at their start page
	"$(BIN)/kosovo-report" clean
	"$(BIN)/python" -m jupyterlab $(LAB) $(ARGS)

test: $(STAMP)-dev ## Run the tests
	"$(BIN)/python" -m pytest $(PARALLEL) $(ARGS)

browser: $(STAMP)-browser ## Install what drives Chromium, for the tests of the pages and of JupyterLab

test-browser: $(STAMP)-browser ## Run the tests that need Chromium
	"$(BIN)/python" -m pytest tests/browser -m browser $(ARGS)

bench: $(STAMP)-report ## Measure cleaning against plain pandas, and reports against other ways of running notebooks
	"$(BIN)/python" benchmarks/cleaning.py
	"$(BIN)/python" benchmarks/reports.py $(ARGS)

lint: $(STAMP)-dev ## Check format, code, layers, types and notebooks
	"$(BIN)/ruff" format --check
	"$(BIN)/ruff" check
	"$(BIN)/lint-imports" --no-logo --no-cache
	"$(BIN)/mypy"
	"$(BIN)/nbstripout" --keep-id --verify $(NOTEBOOKS)

format: $(STAMP)-dev ## Format code and notebooks, and mend what can be mended
	"$(BIN)/ruff" check --fix
	"$(BIN)/ruff" format
	"$(BIN)/nbstripout" --keep-id $(NOTEBOOKS)

messages: $(STAMP)-dev ## Add new messages to the translations, to be filled in
	"$(BIN)/python" -m analysis.languages.extract

hooks: $(STAMP)-dev ## Check each commit before it is made
	"$(BIN)/pre-commit" install

clean: ## Remove tidy tables, reports and caches; keep .venv
	find data/processed reports -mindepth 1 ! -name .gitkeep -delete
	find src tests -type d -name __pycache__ -prune -exec rm -rf {} +
	rm -rf .mypy_cache .pytest_cache .ruff_cache .hypothesis

$(STAMP)-report: $(INPUTS) | $(BRING_UV)
	$(SYNC) --no-default-groups
	@touch $@

$(STAMP)-dev $(STAMP)-lab: $(INPUTS) | $(BRING_UV)
	$(SYNC) --group $(patsubst $(STAMP)-%,%,$@)
	@touch $@

$(STAMP)-browser: $(INPUTS) | $(BRING_UV)
	$(SYNC) --group lab --group browser
	@touch $@

# Some systems have pip but no venv, others venv but no pip: either will do.
.venv-uv/bin/uv:
	"$(PYTHON)" -m pip install --quiet --target .venv-uv "uv>=0.9,<1" || \
	  { rm -rf .venv-uv && "$(PYTHON)" -m venv .venv-uv && .venv-uv/bin/python -m pip install --quiet "uv>=0.9,<1"; }
