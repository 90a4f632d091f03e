"""What a session may set for itself, and no rule may depend on: the rules' tests run under each of these.

`pytest --session-settings=NAME` (or `all`) runs them under one; `make test-sessions` under all, `make test` a part.
"""

import pytest

from tests.hand import Hand

SETTINGS: dict[str, dict[str, str]] = {
    "mysql": {
        "far-zone": "SET time_zone = '+13:00'",
        "no-rows": "SET sql_select_limit = 0",
        "loose": "SET sql_mode = ''",
        "ansi": "SET sql_mode = 'ANSI,HIGH_NOT_PRECEDENCE,NO_UNSIGNED_SUBTRACTION,PAD_CHAR_TO_FULL_LENGTH'",
        "other-collation": "SET collation_connection = utf8mb4_bin, character_set_results = utf8mb4",
        "short-numbers": "SET div_precision_increment = 0, group_concat_max_len = 4, lc_time_names = 'ar_EG',"
        " default_week_format = 3, max_sp_recursion_depth = 0, max_recursive_iterations = 0",
        "null-is-last": "SET sql_auto_is_null = 1",
        "unchecked": "SET check_constraint_checks = 0",
        "serializable": "SET tx_isolation = 'SERIALIZABLE', innodb_lock_wait_timeout = 1",
        "dirty-reads": "SET tx_isolation = 'READ-UNCOMMITTED'",
        "plain-plans": "SET optimizer_switch = 'semijoin=off,materialization=off,derived_merge=off,index_merge=off,"
        "exists_to_in=off,outer_join_with_cache=off,subquery_cache=off,condition_pushdown_for_derived=off,"
        "split_materialized=off,mrr=on,index_condition_pushdown=off', join_cache_level = 0",
    },
    "sqlite": {
        "no-references": "PRAGMA foreign_keys = OFF",
        "recursive": "PRAGMA recursive_triggers = ON",
        "reverse": "PRAGMA reverse_unordered_selects = ON",
        "unchecked": "PRAGMA ignore_check_constraints = ON",
        "strict-like": "PRAGMA case_sensitive_like = ON",
        "no-indexes-made": "PRAGMA automatic_index = OFF",
        "deferred": "PRAGMA defer_foreign_keys = ON",
        "untrusted": "PRAGMA trusted_schema = OFF",
    },
}
"""Name -> the statement; each is a session's own, and needs no right."""

PLAIN = ""
TOGETHER = "together"
"""All that no other test is about, at once: the part that runs always."""

_APART = {
    "mysql": {"ansi", "loose", "serializable", "dirty-reads"},
    "sqlite": {"untrusted", "no-references"},
}
ALWAYS = ("test_rules_scores", "test_rules_enrollments", "test_rules_schedules", "test_rules_results")
"""The files whose tests run under `TOGETHER` too, each time."""


def names(engine: str, asked: str) -> list[str]:
    """Return the settings of an engine that were asked for."""
    there = [*SETTINGS[engine], TOGETHER]
    return there if asked == "all" else [name for name in asked.split(",") if name in there]


def apply(hand: Hand, name: str) -> None:
    """Put a session under a setting."""
    own = SETTINGS[hand.engine]
    for one in sorted(own.keys() - _APART[hand.engine]) if name == TOGETHER else [name]:
        if one == "no-rows":
            # Its own questions are still answered; what the triggers ask is not.
            hand.around_rows = ("SET sql_select_limit = DEFAULT", own[one])
        hand.run(own[one])


def generate(metafunc: pytest.Metafunc) -> None:
    """Have the rules' tests run under the settings asked for, and some of them always under all at once."""
    name = metafunc.module.__name__.rpartition(".")[2]
    if not name.startswith("test_rules_") or "open_hand" not in metafunc.fixturenames:
        return
    asked = metafunc.config.getoption("--session-settings")
    found = [PLAIN, TOGETHER] if name in ALWAYS else [PLAIN]
    if asked:
        found = list(dict.fromkeys(one for engine in SETTINGS for one in names(engine, asked)))
    if found != [PLAIN]:
        metafunc.parametrize("session_settings", found, indirect=True, ids=lambda one: one or "plain")
