"""Write `data/install/tables.<engine>.txt` anew, after the declaration of the tables has changed.

Run it as `python -m tests.data.install.dump_tables`; `git diff` then shows what changed.
"""

from pathlib import Path
from tempfile import TemporaryDirectory

from data import install as package
from data.db.engine import Database
from data.db.tables import tables_for
from data.install import install
from data.install.structure import dump, structure
from tests.servers import PrivateServer


def fresh(url: str) -> str:
    """Return the lines of a fresh installation at `url`."""
    db = Database(url)
    install(db)
    text = dump(db.read(lambda connection: structure(connection, {t.name for t in tables_for(db.name)})))
    db.close()
    return text


def main() -> None:
    """Install on both engines, and write down what stands there."""
    server = PrivateServer().start()
    try:
        with TemporaryDirectory() as folder:
            urls = {"sqlite": f"sqlite:///{folder}/school.db", "mysql": server.create("school")}
            for engine, url in urls.items():
                Path(package.__file__).with_name(f"tables.{engine}.txt").write_text(fresh(url), "utf-8")
    finally:
        server.stop()


if __name__ == "__main__":
    main()
