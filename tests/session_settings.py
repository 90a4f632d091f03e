"""What a session may set for itself, and no rule may depend on: the rules' tests run under each of these.

`pytest --session-settings=NAME` (or `all`) runs them under one; `make test-sessions` under all, `make test` a part.
What a session could set and no rule would survive is refused instead: tests/data/engines/test_rules_session.py and
_values.py.
"""

import pytest

from tests.hand import Hand

SETTINGS: dict[str, dict[str, str]] = {
    "mysql": {
        "far-zone": "SET time_zone = '+13:00'",
        "old-clock": "SET timestamp = 86400",
        "no-rows": "SET sql_select_limit = 0",
        "loose": "SET sql_mode = ''",
        "ansi": "SET sql_mode = 'ANSI,HIGH_NOT_PRECEDENCE,NO_UNSIGNED_SUBTRACTION,PAD_CHAR_TO_FULL_LENGTH'",
        "oracle": "SET sql_mode = 'ORACLE,SIMULTANEOUS_ASSIGNMENT,NO_AUTO_VALUE_ON_ZERO'",
        "odd-days": "SET sql_mode = 'TRADITIONAL,ALLOW_INVALID_DATES,TIME_ROUND_FRACTIONAL,ONLY_FULL_GROUP_BY,"
        "NO_BACKSLASH_ESCAPES', old_mode = 'ZERO_DATE_TIME_CAST,NO_DUP_KEY_WARNINGS_WITH_IGNORE'",
        "other-collation": "SET collation_connection = utf8mb4_bin, character_set_results = utf8mb4,"
        " collation_server = utf8mb4_turkish_ci, collation_database = utf16_bin",
        "short-numbers": "SET div_precision_increment = 0, group_concat_max_len = 4, lc_time_names = 'ar_EG',"
        " default_week_format = 3, max_sp_recursion_depth = 0, max_recursive_iterations = 0, max_sort_length = 64",
        "null-is-last": "SET sql_auto_is_null = 1",
        "unchecked": "SET check_constraint_checks = 0",
        "serializable": "SET tx_isolation = 'SERIALIZABLE', innodb_lock_wait_timeout = 1",
        "dirty-reads": "SET tx_isolation = 'READ-UNCOMMITTED'",
        "new-snapshots": "SET tx_isolation = 'READ-COMMITTED', innodb_snapshot_isolation = 1",
        "plain-plans": "SET optimizer_switch = 'semijoin=off,materialization=off,derived_merge=off,index_merge=off,"
        "exists_to_in=off,outer_join_with_cache=off,subquery_cache=off,condition_pushdown_for_derived=off,"
        "split_materialized=off,mrr=on,index_condition_pushdown=off', join_cache_level = 0",
        "small-buffers": "SET max_heap_table_size = 16384, tmp_memory_table_size = 0, sort_buffer_size = 65536,"
        " join_buffer_size = 128, join_buffer_space_limit = 2048, max_length_for_sort_data = 4, big_tables = 1,"
        " sql_buffer_result = 1, read_rnd_buffer_size = 1, in_predicate_conversion_threshold = 2,"
        " eq_range_index_dive_limit = 1, optimizer_search_depth = 0,"
        " optimizer_prune_level = 0, optimizer_use_condition_selectivity = 1, use_stat_tables = 'NEVER',"
        " join_cache_level = 8",
        "other-steps": "SET auto_increment_increment = 1000, auto_increment_offset = 777",
        "harmless": "SET completion_type = 'CHAIN', low_priority_updates = 1, explicit_defaults_for_timestamp = 0,"
        " sql_quote_show_create = 0, sql_warnings = 1, standard_compliant_cte = 0, updatable_views_with_limit = 0,"
        " default_regex_flags = 'DOTALL,EXTENDED', lc_messages = 'de_DE', profiling = 1, last_insert_id = 77,"
        " optimizer_trace = 'enabled=on', session_track_state_change = 1, innodb_table_locks = 0, log_warnings = 0,"
        " pseudo_slave_mode = 1, skip_replication = 1, innodb_strict_mode = 0, default_storage_engine = 'MyISAM',"
        " default_tmp_storage_engine = 'MEMORY', foreign_key_checks = 1, rand_seed1 = 1, rand_seed2 = 1",
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
        "harmless": "PRAGMA read_uncommitted = ON; PRAGMA legacy_alter_table = ON; PRAGMA cell_size_check = ON;"
        " PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = 1; PRAGMA analysis_limit = 1;"
        " PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA full_column_names = ON;"
        " PRAGMA short_column_names = OFF; PRAGMA empty_result_callbacks = ON;"
        " PRAGMA mmap_size = 0; PRAGMA cache_spill = OFF; PRAGMA threads = 4;"
        " PRAGMA locking_mode = NORMAL",
    },
}
"""Name -> the statements; each is a session's own, and needs no right."""

PLAIN = ""
TOGETHER = "together"
"""All that no other test is about and that cannot speak for one another, at once: the part that runs always."""

APART = {
    "mysql": ("ansi+serializable", "oracle+dirty-reads", "odd-days+new-snapshots", "loose+plain-plans"),
    "sqlite": ("untrusted", "no-references"),
}
"""What cannot be set beside others: the modes, each with another isolation or other plans."""
ALWAYS = ("test_rules_scores", "test_rules_enrollments", "test_rules_schedules", "test_rules_results")
"""The files whose tests run under `TOGETHER` too, each time."""


def names(engine: str, asked: str) -> list[str]:
    """Return the settings of an engine that were asked for: names between commas, several at once joined by `+`.

    `all` is each of `APART`, and the others together.
    """
    if asked == "all":
        return [*APART[engine], TOGETHER]
    return [one for one in asked.split(",") if one == TOGETHER or set(one.split("+")) <= SETTINGS[engine].keys()]


def parts(engine: str, name: str) -> list[str]:
    """Return the names of the settings that go by a name: itself, those it joins, or those that run together."""
    apart = {part for joined in APART[engine] for part in joined.split("+")}
    return [one for one in SETTINGS[engine] if one not in apart] if name == TOGETHER else name.split("+")


def apply(hand: Hand, name: str) -> None:
    """Put a session under a setting."""
    for one in parts(hand.engine, name):
        if one == "no-rows":
            # Its own questions are still answered; what the triggers ask is not.
            hand.around_rows = ("SET sql_select_limit = DEFAULT", SETTINGS["mysql"][one])
        for statement in SETTINGS[hand.engine][one].split("; "):
            hand.run(statement)


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
