# Everything from nothing: Debian with Python 3.11 and make is enough.
PYTHON ?= python3
VENV := .venv
READY := $(VENV)/.ready
DEV_READY := $(VENV)/.ready-dev
CATALOGUES := $(patsubst %.po,%.mo,$(wildcard tui/locale/*/LC_MESSAGES/rasd.po))

.PHONY: install demo test test-days test-debian test-debian13 test-mysql test-sessions bench mutate lock clean

install: $(READY) $(CATALOGUES)

$(READY): pyproject.toml requirements.txt hatch_build.py .ci/venv.sh
	@PYTHON="$(PYTHON)" sh .ci/venv.sh $(VENV)
	@$(VENV)/bin/pip install --quiet --require-hashes --requirement requirements.txt
	@$(VENV)/bin/pip install --quiet --no-build-isolation --no-deps --editable .
	@touch $@
	@echo "Rasd is ready: $(VENV)/bin/rasd"

$(DEV_READY): $(READY) requirements-dev.txt
	@$(VENV)/bin/pip install --quiet --require-hashes --requirement requirements-dev.txt
	@touch $@

# The installation makes them too; this is for those edited since.
$(CATALOGUES): %.mo: %.po | $(READY)
	@$(VENV)/bin/python -c "from tui.language.catalogue import compile_catalogues; compile_catalogues(stale_only=True)"

demo: install
	@$(VENV)/bin/rasd --demo

test: install $(DEV_READY)
	@sh .ci/system-packages.sh
	@$(VENV)/bin/python -m pytest -n 2 --dist loadgroup $(TESTS)

# On days that are hard on dates, in zones far apart: DAYS="leap-day cairo-forward" TESTS=tests/data
test-days: install $(DEV_READY)
	@sh .ci/system-packages.sh
	@$(VENV)/bin/python -m tests.moved $(addprefix --day ,$(DAYS)) $(if $(TESTS),-- -n 2 --dist loadgroup $(TESTS))

# In a Debian of its own, made from the mirror of this one; as root. For example RELEASE=forky TESTS=tests/data
RELEASE ?= trixie
test-debian:
	@sh .ci/debian.sh $(RELEASE) test TESTS="$(TESTS)"

test-debian13:
	@sh .ci/debian.sh trixie test TESTS="$(TESTS)"

# The rules on a server that somebody has: make test-mysql URL=mysql+pymysql://USER:PASSWORD@HOST:PORT/
test-mysql: install $(DEV_READY)
	@test -n "$(URL)" || { echo "Say where the server is: make test-mysql URL=mysql+pymysql://USER:PASSWORD@HOST:PORT/"; exit 2; }
	@RASD_TEST_URL="$(URL)" $(VENV)/bin/python -m pytest -n 0 -k "not sqlite" $(or $(TESTS),$(wildcard tests/data/*/test_rules*.py))

# The rules' tests under everything that a session may set for itself.
test-sessions: install $(DEV_READY)
	@sh .ci/system-packages.sh
	@$(VENV)/bin/python -m pytest -n 2 --dist loadgroup --session-settings=all $(wildcard tests/data/*/test_rules_*.py)

bench: install $(DEV_READY)
	@sh .ci/system-packages.sh
	@$(VENV)/bin/python -m benchmarks $(BENCH)

# Takes out or turns round every condition of every rule in turn: MUTATE="--engine sqlite marks/", MUTATE="--part 60".
mutate: install $(DEV_READY)
	@sh .ci/system-packages.sh
	@$(VENV)/bin/python -m tests.mutation $(MUTATE)

# Chooses the newest releases within the bounds of pyproject.toml, for every Python from 3.11 on.
LOCK := $(VENV)/lock/bin/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
	--custom-compile-command "make lock" pyproject.toml --group build

lock:
	@PYTHON="$(PYTHON)" sh .ci/venv.sh $(VENV)/lock
	@$(VENV)/lock/bin/pip install --quiet uv==0.13.9
	@$(LOCK) --group dev --output-file requirements-dev.txt
	@$(LOCK) --constraints requirements-dev.txt --output-file requirements.txt

clean:
	rm -rf $(VENV)
