"""The page of rules says what the files say."""

from data.rules.change_record import RECORDED
from data.rules.files import ENGINES, rule_files
from data.rules.rulebook import PAGE, codes, page


def test_the_page_is_not_stale() -> None:
    assert PAGE.read_text("utf-8") == page(), "write it anew: python -m data.rules.rulebook"


def test_every_rule_and_every_code_stands_on_the_page() -> None:
    text = page()
    for engine in ENGINES:
        for rule in (one for one in rule_files(engine) if not one.is_made):
            assert f"`{rule.name}`" in text
            assert f"({'../sql/' + rule.path})" in text
            assert all(f"| `{code}` |" in text for code in codes(rule)), rule.path


def test_every_recorded_column_stands_on_the_page() -> None:
    text = page()
    for table, recorded in RECORDED.items():
        (row,) = (line for line in text.splitlines() if line.startswith(f"| `{table}` |"))
        assert all(f"`{column}`" in row for column in (*recorded.columns, *recorded.private)), table
