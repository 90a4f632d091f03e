# Everything from nothing: Debian with Python 3.11 and make is enough.
PYTHON ?= python3
VENV := .venv
READY := $(VENV)/.ready
DEV_READY := $(VENV)/.ready-dev
CATALOGUES := $(patsubst %.po,%.mo,$(wildcard tui/locale/*/LC_MESSAGES/rasd.po))

.PHONY: install demo test bench clean

install: $(READY) $(CATALOGUES)

$(READY): pyproject.toml hatch_build.py .ci/venv.sh
	@PYTHON="$(PYTHON)" sh .ci/venv.sh $(VENV)
	@$(VENV)/bin/pip install --quiet --upgrade "pip>=25.1"
	@$(VENV)/bin/pip install --quiet --editable .
	@touch $@
	@echo "Rasd is ready: $(VENV)/bin/rasd"

$(DEV_READY): $(READY)
	@$(VENV)/bin/pip install --quiet --group dev
	@touch $@

# The installation makes them too; this is for those edited since.
$(CATALOGUES): %.mo: %.po | $(READY)
	@$(VENV)/bin/python -c "from tui.catalogue import compile_catalogues; compile_catalogues(stale_only=True)"

demo: install
	@$(VENV)/bin/rasd --demo

test: install $(DEV_READY)
	@sh .ci/system-packages.sh
	@$(VENV)/bin/python -m pytest -n 2 --dist loadgroup $(TESTS)

bench: install $(DEV_READY)
	@sh .ci/system-packages.sh
	@$(VENV)/bin/python -m benchmarks $(BENCH)

clean:
	rm -rf $(VENV)
