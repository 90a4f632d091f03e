"""Private MariaDB servers for the tests: own data directory, free loopback port, gone afterwards."""

import functools
import os
import shutil
import socket
import ssl
import subprocess
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from random import SystemRandom

import pymysql
from sqlalchemy.engine import make_url

from tests.patience import PATIENCE

UNSAFE = ("--innodb-flush-log-at-trx-commit=0", "--innodb-flush-method=nosync", "--debug-no-sync")
"""Nothing waits for a disk. A killed server loses nothing by it, only a power cut would."""

PORTS = range(10_000, 32_000)

MEMORY = Path("/dev/shm")
ROOM = 3 << 30
"""Bytes that must be free in memory before tests keep their files there."""


@functools.cache
def _unverified() -> ssl.SSLContext:
    """What the driver makes where nothing is asked: newer servers have a certificate of their own."""
    context = ssl.create_default_context()
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context


_create_ssl_ctx = pymysql.connections.Connection._create_ssl_ctx


def _context(connection: pymysql.Connection, asked: dict[str, object]) -> ssl.SSLContext:
    """One for all connections that ask for nothing: the driver reads the system's certificates for each, 20 ms long."""
    return _create_ssl_ctx(connection, asked) if asked else _unverified()


pymysql.connections.Connection._create_ssl_ctx = _context


def in_memory() -> Path | None:
    """Return a folder in memory with room for the tests' files, or None: the tests judge rules, not disks."""
    try:
        return MEMORY if os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free >= ROOM else None
    except OSError:
        return None


def free_port() -> int:
    """Return a loopback port that nobody listens on, below those that the system gives to connections meanwhile."""
    for port in SystemRandom().sample(PORTS, 100):
        with socket.socket() as probe, suppress(OSError):
            probe.bind(("127.0.0.1", port))
            return port
    raise RuntimeError(f"nothing is free among a hundred ports of {PORTS}")


class PrivateServer:
    """A MariaDB server of its own; `root` without a password, reachable on loopback alone.

    Args:
        options: More options of the server.
        on_disk: Keep the data on a disk and wait for it, as a school's server does: for who measures.
    """

    def __init__(self, *options: str, on_disk: bool = False) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="rasd-mariadb-", dir=None if on_disk else in_memory()))
        self.port = free_port()
        self.options = options if on_disk else (*UNSAFE, *options)
        self.process: subprocess.Popen[bytes] | None = None

    def account(self) -> list[str]:
        """Return the option that names the account to run as."""
        return ["--user=root"] if os.geteuid() == 0 else []

    def make_data(self, data: Path, common: list[str]) -> None:
        """Make the data directory."""
        command = ["mariadb-install-db", *common]
        options = ["--auth-root-authentication-method=normal", "--skip-test-db", "--force"]
        made = subprocess.run([*command, *options], capture_output=True, text=True, errors="replace", check=False)
        if made.returncode:
            raise RuntimeError(f"{made.stdout[-1000:]}\n{made.stderr[-1000:]}")

    def start(self) -> "PrivateServer":
        """Make the data directory where it is missing, start, and wait until it answers."""
        data = self.folder / "data"
        # A server that starts, also the one that makes the data, sweeps its folder of temporary tables: not another's.
        common = ["--no-defaults", f"--datadir={data}", f"--tmpdir={self.folder}", *self.account()]
        if not data.exists():
            self.make_data(data, common)
        log = (self.folder / "log").open("ab")
        self.process = subprocess.Popen(
            [
                shutil.which("mariadbd") or "/usr/sbin/mariadbd",
                *common,
                f"--port={self.port}",
                f"--socket={self.folder}/socket",
                f"--pid-file={self.folder}/pid",
                "--bind-address=127.0.0.1",
                "--skip-name-resolve",
                "--innodb-buffer-pool-size=128M",
                *self.options,
            ],
            stdout=log,
            stderr=log,
            env=os.environ | ({"TZ": zone} if (zone := os.environ.get("RASD_TEST_SERVER_ZONE")) else {}),
        )
        self._wait()
        return self

    def _wait(self, seconds: float = PATIENCE) -> None:
        end = time.monotonic() + seconds
        while True:
            try:
                self.connect().close()
                return
            except pymysql.Error:
                assert self.process
                if self.process.poll() is not None or time.monotonic() > end:
                    raise RuntimeError((self.folder / "log").read_text(errors="replace")[-2000:]) from None
                time.sleep(0.05)

    def wait_for(self, question: str, answer: str, seconds: float = PATIENCE) -> None:
        """Wait until the second column of `question` is `answer`."""
        end, got = time.monotonic() + seconds, ""
        while time.monotonic() < end:
            try:
                with self.connect() as connection, connection.cursor() as cursor:
                    cursor.execute(question)
                    got = (cursor.fetchone() or ("", ""))[1]
            except pymysql.Error as error:
                got = str(error)
            if got == answer:
                return
            time.sleep(0.1)
        raise RuntimeError(f"{question}: {got}, not {answer}")

    def connect(self, database: str | None = None, **kw: object) -> "pymysql.Connection":
        """Return a driver connection as a person at the stock client would have it."""
        return pymysql.connect(
            host="127.0.0.1",
            port=self.port,
            user="root",
            database=database,
            charset="utf8mb4",
            **{"autocommit": True, **kw},
        )

    def create(self, name: str, collation: str = "utf8mb4_general_ci") -> str:
        """Create the empty database `name` anew and return its URL."""
        with self.connect() as connection, connection.cursor() as cursor:
            cursor.execute(f"DROP DATABASE IF EXISTS `{name}`")
            cursor.execute(f"CREATE DATABASE `{name}` COLLATE {collation}")
        return self.url(name)

    def url(self, name: str) -> str:
        """Return the URL of the database `name`."""
        return f"mysql+pymysql://root@127.0.0.1:{self.port}/{name}"

    def kill(self) -> None:
        """End it at once, as a power cut would."""
        if self.process:
            self.process.kill()
            self.process.wait()

    def stop(self) -> None:
        """End it and remove its data."""
        self.kill()
        shutil.rmtree(self.folder, ignore_errors=True)


class GivenServer(PrivateServer):
    """A server that somebody has, MariaDB or MySQL: only databases whose names begin with `rasd_test_` are touched.

    Args:
        address: `mysql+pymysql://USER:PASSWORD@HOST:PORT/`, of an account that may make databases, triggers and views.
    """

    PREFIX = "rasd_test_"

    def __init__(self, address: str) -> None:
        self.address = make_url(address).set(drivername="mysql+pymysql", database=None)
        self.made: set[str] = set()

    def start(self) -> "GivenServer":
        """Ask it once: it runs already."""
        self.connect().close()
        return self

    def connect(self, database: str | None = None, **kw: object) -> "pymysql.Connection":
        """Return a driver connection, to one of the tests' databases."""
        return pymysql.connect(
            host=self.address.host or "127.0.0.1",
            port=self.address.port or 3306,
            user=self.address.username,
            password=self.address.password or "",
            database=database and self.named(database),
            charset="utf8mb4",
            **{"autocommit": True, **kw},
        )

    def create(self, name: str, collation: str = "utf8mb4_general_ci") -> str:
        """Create the empty database of the tests anew and return its URL."""
        self.made.add(self.named(name))
        with self.connect() as connection, connection.cursor() as cursor:
            cursor.execute(f"DROP DATABASE IF EXISTS `{self.named(name)}`")
            cursor.execute(f"CREATE DATABASE `{self.named(name)}` COLLATE {collation}")
        return self.url(name)

    def url(self, name: str) -> str:
        """Return the URL of a database of the tests."""
        return self.address.set(database=self.named(name)).render_as_string(hide_password=False)

    def named(self, name: str) -> str:
        """Return how a database of the tests is called there."""
        return self.PREFIX + name

    def kill(self) -> None:
        """Nothing: it is not ours to end."""

    def stop(self) -> None:
        """Drop what was made."""
        with self.connect() as connection, connection.cursor() as cursor:
            for name in self.made:
                cursor.execute(f"DROP DATABASE IF EXISTS `{name}`")
