# Everything from nothing: Debian with Python 3.11 and make is enough.
PYTHON ?= python3
VENV := .venv
READY := $(VENV)/.ready
DEV_READY := $(VENV)/.ready-dev

.PHONY: install demo test bench clean

install: $(READY)

$(READY): pyproject.toml .ci/venv.sh
	@PYTHON="$(PYTHON)" sh .ci/venv.sh $(VENV)
	@$(VENV)/bin/pip install --quiet --upgrade "pip>=25.1"
	@$(VENV)/bin/pip install --quiet --editable .
	@touch $@
	@echo "Rasd is ready: $(VENV)/bin/rasd"

$(DEV_READY): $(READY)
	@$(VENV)/bin/pip install --quiet --group dev
	@touch $@

demo: $(READY)
	@$(VENV)/bin/rasd --demo

test: $(DEV_READY)
	@sh .ci/system-packages.sh
	@$(VENV)/bin/python -m pytest -n 2 --dist loadgroup $(TESTS)

bench: $(DEV_READY)
	@sh .ci/system-packages.sh
	@$(VENV)/bin/python -m benchmarks $(BENCH)

clean:
	rm -rf $(VENV)
