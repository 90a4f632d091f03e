"""Write the tables of the first release."""

from pathlib import Path

from data.install.ddl import BEGIN, stamp, tables
from data.rule_files import ENGINES


def main() -> None:
    """Write one file for each engine: its tables and its stamp, without a rule."""
    for engine in ENGINES:
        session = [line for line in BEGIN[engine].splitlines() if line.startswith("SET")]
        text = "\n\n".join([*session, *(f"{statement};" for statement in tables(engine)), *stamp()])
        Path(__file__).with_name(f"{engine}.sql").write_text(text + "\n", "utf-8")


if __name__ == "__main__":
    main()
