"""The page of rules says what the files say."""

from data.rule_files import ENGINES, rule_files
from data.rulebook import PAGE, codes, page


def test_the_page_is_not_stale() -> None:
    assert PAGE.read_text("utf-8") == page(), "write it anew: python -m data.rulebook"


def test_every_rule_and_every_code_stands_on_the_page() -> None:
    text = page()
    for engine in ENGINES:
        for rule in rule_files(engine):
            assert f"`{rule.name}`" in text
            assert f"({'../sql/' + rule.path})" in text
            assert all(f"| `{code}` |" in text for code in codes(rule)), rule.path
