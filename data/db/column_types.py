"""Column types and defaults that mean the same on both engines."""

from collections.abc import Callable, Sequence
from typing import Any

from sqlalchemy import Column, Computed, DateTime, Dialect, Enum, Numeric, String, Text, Time, types
from sqlalchemy.dialects import mysql, sqlite
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.schema import CreateColumn
from sqlalchemy.sql.functions import FunctionElement

from data.text.folding import (
    BASE_FOLDS,
    CODE_FOLDS,
    ENDINGS,
    FIRST_ARABIC,
    FOLDS,
    HEADS,
    IDENTITY_FOLDS,
    MARKS,
    ORDER_FOLDS,
    ORDERED_HEADS,
    PLACED,
    replacements,
)

COLLATION = "utf8mb4_unicode_ci"
"""The one good collation that MariaDB and MySQL both know; every table and string names it."""


class utc_now(FunctionElement[Any]):
    """The present moment in UTC, as a column's default."""

    inherit_cache = True
    type = DateTime()


@compiles(utc_now, "mysql")
def _utc_now_mysql(element: utc_now, compiler: Any, **kw: Any) -> str:
    # SET timestamp moves UTC_TIMESTAMP, and with it a moment that a rule measures by; SYSDATE it does not.
    return "(TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'))"


@compiles(utc_now)
def _utc_now(element: utc_now, compiler: Any, **kw: Any) -> str:
    return "CURRENT_TIMESTAMP"


class Mark(types.TypeDecorator[Any]):
    """A decimal with two places, exact on both engines: SQLite keeps a REAL, rounded on its way out."""

    impl = Numeric
    cache_ok = True

    def __init__(self, digits: int = 5) -> None:
        super().__init__(digits, 2)
        self.digits = digits

    def load_dialect_impl(self, dialect: Dialect) -> types.TypeEngine[Any]:
        """Return the engine's own type: DECIMAL, or SQLite's NUMERIC read as a float."""
        if dialect.name == "sqlite":
            return dialect.type_descriptor(Numeric(self.digits, 2, asdecimal=True, decimal_return_scale=2))
        return dialect.type_descriptor(mysql.DECIMAL(self.digits, 2))

    def process_bind_param(self, value: Any, dialect: Dialect) -> Any:
        """Hand SQLite a float: its driver knows no Decimal."""
        return float(value) if value is not None and dialect.name == "sqlite" else value


def moment() -> types.TypeEngine[Any]:
    """A moment in UTC, kept to the whole second."""
    plain = "%(year)04d-%(month)02d-%(day)02d %(hour)02d:%(minute)02d:%(second)02d"
    return DateTime().with_variant(sqlite.DATETIME(storage_format=plain), "sqlite")


def clock() -> types.TypeEngine[Any]:
    """A time of day, kept to the whole second."""
    return Time().with_variant(sqlite.TIME(storage_format="%(hour)02d:%(minute)02d:%(second)02d"), "sqlite")


def code(length: int = 64) -> String:
    """A short string: an identifier, a code, a name."""
    return String(length)


def identifier(length: int = 64) -> types.TypeEngine[Any]:
    """A string that other tables refer to by: the same to the letter on both engines, blanks at its end aside."""
    exact = String(length).with_variant(mysql.VARCHAR(length, collation="utf8mb4_bin"), "mysql")
    return exact.with_variant(String(length, collation="RTRIM"), "sqlite")


def exact(length: int) -> types.TypeEngine[Any]:
    """A string that only programs write: the same to the letter on both engines."""
    return String(length).with_variant(mysql.VARCHAR(length, collation="utf8mb4_bin"), "mysql")


def long_text() -> types.TypeEngine[Any]:
    """A note of any length."""
    return Text()


def choice(name: str, *members: str) -> Enum:
    """One of `members`: an ENUM, or on SQLite a checked string."""
    return Enum(*members, name=name, native_enum=True, create_constraint=True, validate_strings=True)


def helper(name: str, type_: types.TypeEngine[Any], *args: Any, **kw: Any) -> Column[Any]:
    """A column that only MariaDB and MySQL have: a copy tied to its source by a composite foreign key.

    SQLite has one writer, so its triggers read the source instead. No statement of the data layer names such a column.
    """
    return Column(name, type_, *args, info={"engine": "mysql"}, **kw)


@compiles(CreateColumn, "sqlite")
def _create_column_sqlite(element: CreateColumn, compiler: Any, **kw: Any) -> str | None:
    if element.element.info.get("engine") == "mysql":
        return None
    return compiler.visit_create_column(element, **kw)


@compiles(CreateColumn, "mysql")
def _create_column_mysql(element: CreateColumn, compiler: Any, **kw: Any) -> str | None:
    if element.element.info.get("engine") == "sqlite":
        return None
    return compiler.visit_create_column(element, **kw)


# SQLite's lower() knows A to Z alone, MariaDB's more letters, so it is not asked there.
# SQLite's parser overflows at 31 nested calls, so there each step of the chain is a column of its own. The keys are
# stored, since finding reads them of every student; the steps are not.
_STEP = 25


def name_keys(source: str, length: int) -> list[Column[Any]]:
    """Return the columns by which the name column `source` is found: `{source}_key` and `{source}_joined_key`.

    Both stand over `{source}_base`, as does what sorts it (`name_order`). A key may be longer than the name: ß is ss.
    """
    steps, base = _folded(source, f"{source}_base", list(BASE_FOLDS.items()), 2 * length)
    pairs = [*FOLDS.items(), *PLACED]
    placed, folded = _chain(f"{source}_fold", f"' ' || {base.name} || ' '", 2 * length, pairs)
    key = _Keyed(f"trim({folded})", f"trim({replacements(f'CONCAT({_BLANK},{base.name},{_BLANK})', pairs)})")
    joined = _Keyed(*[f"replace({source}_key,' ','')"] * 2)
    return [
        *steps, base, *placed, Column(f"{source}_key", key_type(2 * length), key),
        Column(f"{source}_joined_key", key_type(2 * length), joined),
    ]  # fmt: skip


def name_order(source: str, length: int) -> list[Column[Any]]:
    """Return the columns that sort the name column `source`, which has `name_keys`.

    `{source}_order` sorts as English has it, names in Arabic letters behind those in Latin ones;
    `{source}_order_arabic` as Arabic has it, those in Latin letters last.
    """
    pairs = list(ORDER_FOLDS.items())
    heads = [(f" {head} ", f" {head}") for head in ORDERED_HEADS]
    steps, ordered = _chain(f"{source}_order", f"' ' || {source}_base || ' '", 2 * length, [*pairs, *heads])
    exact = replacements(f"CONCAT({_BLANK},{source}_base,{_BLANK})", [*pairs, *heads])
    order = Column(f"{source}_order", key_type(2 * length), _Keyed(f"trim({ordered})", f"trim({exact})"))
    latin = f"{source}_order >= 'a' and {source}_order < '{FIRST_ARABIC}'"
    first = [template.format(f"case when {latin} then '1' else '0' end", order.name) for template in _JOINED]
    arabic = Column(f"{source}_order_arabic", key_type(2 * length + 1), _Keyed(*first))
    return [*steps, order, arabic]


_JOINED = ("{} || {}", "CONCAT({},{})")
"""Two texts together, on SQLite and on MySQL."""


def code_key(source: str, length: int) -> Column[Any]:
    """Return the key column of a column of codes, `{source}_key`."""
    pairs = list(CODE_FOLDS.items())
    key = _Keyed(replacements(f"lower({source})", pairs), replacements(_exact(source), [*_CAPITALS, *pairs]))
    return Column(f"{source}_key", key_type(length), key)


def code_endings(source: str) -> Column[Any]:
    """Return the column of the endings of the key `{source}_key`, whatever digit they begin with: a list in JSON."""
    parts = [f"json_quote(substr({source}_key,{at}))" for at in range(1, ENDINGS + 1)]
    between = [part for one in parts for part in (one, "','")][:-1]
    sqlite_text = " || ".join(["'['", *between, "']'"])
    mysql_text = f"CONCAT('[',{','.join(between)},']')"
    kind = Text().with_variant(mysql.TEXT(collation="utf8mb4_bin"), "mysql")
    return Column(f"{source}_endings", kind, _Keyed(sqlite_text, mysql_text, persisted=False))


def spellings(source: str) -> Column[Any]:
    """Return the column of the words of the key `{source}_key`: a list in JSON, which a query takes apart.

    `data.text.folding.name_words` says the same of one key; here a word may come several times, and be empty.
    """
    kind = Text().with_variant(mysql.TEXT(collation="utf8mb4_bin"), "mysql")
    key = f"{source}_key"
    sqlite_text = _spellings(key, " || ".join)
    mysql_text = _spellings(key, lambda parts: f"CONCAT({','.join(parts)})")
    return Column(f"{source}_spellings", kind, _Keyed(sqlite_text, mysql_text, persisted=False))


def _spellings(key: str, concat: Callable[[Sequence[str]], str]) -> str:
    behind_blank = concat(("' '", key))
    joined = replacements(behind_blank, [(f" {head} ", f" {head}") for head in HEADS])
    split = replacements(behind_blank, [(f" {head}", f" {head} ") for head in HEADS])
    apart = replacements(key, [(mark, " ") for mark in MARKS])
    words = concat((key, joined, split, "' '", apart))
    return concat(("'['", replacements(f"json_quote({words})", [(" ", '","')]), "']'"))


def _chain(name: str, expression: str, length: int, pairs: list[tuple[str, str]]) -> tuple[list[Column[Any]], str]:
    """Return the steps that SQLite needs to apply `pairs` to an expression, and the expression of the last of them."""
    columns = []
    *steps, last = (pairs[at : at + _STEP] for at in range(0, len(pairs), _STEP))
    for number, step in enumerate(steps, 1):
        columns.append(_chained(f"{name}{number}", length, replacements(expression, step), "sqlite"))
        expression = f"{name}{number}"
    return columns, replacements(expression, last)


def _folded(source: str, name: str, pairs: list[tuple[str, str]], length: int) -> tuple[list[Column[Any]], Column[Any]]:
    """Return a column of `source` in small letters with `pairs` applied, not stored, and the steps before it."""
    steps, folded = _chain(name, f"lower({source})", length, pairs)
    exact = replacements(_exact(source), [*_CAPITALS, *pairs])
    return steps, Column(name, key_type(length), _Keyed(folded, exact, persisted=False))


def _exact(source: str) -> str:
    return f"({source} COLLATE utf8mb4_bin)"


_BLANK = "' '"
_CAPITALS = [(chr(letter), chr(letter).lower()) for letter in range(ord("A"), ord("Z") + 1)]


def identity(source: str, length: int) -> list[Column[Any]]:
    """Return the key column of what tells rows apart by the column `source`, `{source}_identity`.

    A unique key stands over it, so that both engines take the same two for one.
    """
    pairs = list(IDENTITY_FOLDS.items())
    steps, folded = _chain(f"{source}_identity", f"lower({source})", length, pairs)
    exact = replacements(_exact(source), [*_CAPITALS, *pairs])
    key = _Keyed(f"trim({folded})", f"trim({exact})", hidden=True)
    return [*steps, Column(f"{source}_identity", key_type(length), key)]


def key_type(length: int) -> types.TypeEngine[Any]:
    """A folded key: compared and sorted by its characters alone."""
    return String(length).with_variant(mysql.VARCHAR(length, collation="utf8mb4_bin"), "mysql")


def _chained(name: str, length: int, expression: str, engine: str) -> Column[Any]:
    return Column(name, String(length), Computed(expression, persisted=False), info={"engine": engine})


class _Keyed(Computed):
    """A computed column whose expression the two engines write differently.

    A `hidden` one is not among the columns of `INSERT INTO t VALUES` and `SELECT *`, where the server knows how.
    """

    def __init__(self, sqlite_text: str, mysql_text: str, *, persisted: bool = True, hidden: bool = False) -> None:
        super().__init__(sqlite_text, persisted=persisted)
        self.sqlite, self.mysql, self.hidden = sqlite_text, mysql_text, hidden

    def _copy(self, **kw: Any) -> "_Keyed":
        return _Keyed(self.sqlite, self.mysql, persisted=bool(self.persisted), hidden=self.hidden)


@compiles(_Keyed, "sqlite")
def _keyed_sqlite(element: _Keyed, compiler: Any, **kw: Any) -> str:
    return f"GENERATED ALWAYS AS ({element.sqlite}) {_kept(element)}"


@compiles(_Keyed, "mysql")
def _keyed_mysql(element: _Keyed, compiler: Any, **kw: Any) -> str:
    # MariaDB knows the word from 10.3.3 on, MySQL from 8.0.23 on.
    hidden = " /*M!100303 INVISIBLE*/ /*!80023 INVISIBLE*/" if element.hidden else ""
    return f"GENERATED ALWAYS AS ({element.mysql}) {_kept(element)}{hidden}"


def _kept(element: _Keyed) -> str:
    return "STORED" if element.persisted else "VIRTUAL"
