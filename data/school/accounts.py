"""Accounts: signing in, passwords, roles."""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from typing import Any, TypeVar

import sqlalchemy as sa
from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from sqlalchemy import Connection

from data.db.column_limits import fit
from data.db.engine import Actor, Database, Explain
from data.db.errors import DUPLICATE, NOT_FOUND, VALIDATION_ERROR, RuleError, Unavailable
from data.db.reference_facts import missing
from data.db.tables import users
from data.school.namesakes import accounts_told_apart
from data.school.permissions import refusal, require
from data.school.records import User
from data.text.folding import fold_identity, fold_joined
from data.text.name_order import in_language

SHORTEST_PASSWORD = 8
_Account = TypeVar("_Account", bound=Any)
"""Anything with a `username`."""

_hasher = PasswordHasher()
# Verified where there is no such account, so that a wrong name takes as long as a wrong password.
_NOBODY = "$argon2id$v=19$m=65536,t=3,p=4$c29tZXNhbHRzb21lc2FsdA$2Gg7SSDfrI0mBPj0HFCWpXeVNvDvdWjMPmzqTHWAjmQ"


def sign_in(db: Database, username: str, password: str) -> Actor:
    """Return who this is; the name counts as `named` takes it, the password as it is.

    Raises:
        RuleError: SIGN_IN_FAILED for a wrong name, a wrong password and a disabled account alike; NOT_ALLOWED for a
            student whose account is not linked to a student's record.
    """
    names = ("id", "username", "full_name", "role", "password_hash", "is_active", "student_id")
    columns = (users.c[name] for name in names)
    query = sa.select(*columns).where(users.c.username_joined_key == _spelling(username))
    row = named(db.read(lambda connection: connection.execute(query).all()), username)
    if not _matches(row.password_hash if row else _NOBODY, password) or row is None or not row.is_active:
        raise RuleError("SIGN_IN_FAILED", "users")
    who = Actor(row.id, row.username, row.full_name, row.role)
    if who.role == "student" and row.student_id is None:
        raise refusal(who, "act")
    if _hasher.check_needs_rehash(row.password_hash):
        # A database that is only read lets people in all the same.
        with suppress(Unavailable):
            _keep_password(db, who, row.id, password)
    return who


def named(accounts: Iterable[_Account], username: str) -> _Account | None:
    """Return the account that a user name means, or None.

    Case, digits and blanks at the ends count as one; where no account has the name so, other spellings do (أحمد for
    احمد), if there is only one.
    """
    wanted = _spelling(username)
    alike = [one for one in accounts if _spelling(one.username) == wanted]
    exact = [one for one in alike if fold_identity(one.username) == fold_identity(username)]
    return exact[0] if exact else alike[0] if len(alike) == 1 else None


def _spelling(username: str) -> str:
    return fold_joined(username.encode(errors="replace").decode())


def _matches(stored: str, password: str) -> bool:
    try:
        return _hasher.verify(stored, password)
    except (VerificationError, InvalidHashError, UnicodeEncodeError):
        return False


def add_user(
    db: Database, who: Actor, username: str, full_name: str, role: str, password: str, student_id: str | None = None
) -> int:
    """Make an account and return its id.

    Raises:
        RuleError: NOT_ALLOWED, WEAK_PASSWORD, DUPLICATE for a name that is taken in any spelling, VALIDATION_ERROR.
    """
    require(who, "users.write")
    _check_strength(password)
    values = {
        "username": username,
        "full_name": full_name,
        "role": role,
        "password_hash": _hasher.hash(password),
        "student_id": student_id,
    }

    fit(users, values)

    def work(connection: Connection) -> int:
        return connection.execute(users.insert().values(values)).inserted_primary_key[0]

    missed: Explain = {NOT_FOUND: lambda connection: missing(connection, users, values)}
    return db.write(who, work, explain=_taken(username) | missed)


def list_users(db: Database, who: Actor) -> list[User]:
    """Return every account, active ones first, by name."""
    require(who, "users.read")
    columns = (users.c.id, users.c.username, users.c.full_name, users.c.role, users.c.is_active, users.c.student_id)
    order = (users.c.is_active.desc(), *in_language(users.c.full_name_order), users.c.username)
    query = sa.select(*columns).order_by(*order)
    return db.read(lambda connection: accounts_told_apart([User(*row) for row in connection.execute(query)]))


def save_user(
    db: Database,
    who: Actor,
    user_id: int,
    *,
    username: str,
    full_name: str,
    role: str,
    is_active: bool,
    student_id: str | None,
) -> None:
    """Change an account; `student_id` is whose it is, where it is a student's.

    Raises:
        RuleError: NOT_ALLOWED, DUPLICATE, NOT_FOUND, LAST_ADMIN when nobody could administer the school any more.
    """
    require(who, "users.write")
    values = {
        "username": username, "full_name": full_name, "role": role, "is_active": is_active, "student_id": student_id,
    }  # fmt: skip
    fit(users, values)
    missed: Explain = {NOT_FOUND: lambda connection: missing(connection, users, values)}
    _change_keeping_an_admin(db, who, user_id, values, _taken(username) | missed)


def _taken(username: str) -> Explain:
    return {DUPLICATE: lambda connection: {"field": "username", "value": username}}


def set_password(db: Database, who: Actor, user_id: int, password: str) -> None:
    """Give an account another password.

    Raises:
        RuleError: NOT_ALLOWED, WEAK_PASSWORD, NOT_FOUND.
    """
    require(who, "users.write")
    _check_strength(password)
    _keep_password(db, who, user_id, password)


def change_own_password(db: Database, who: Actor, old: str, new: str) -> None:
    """Change the password of whoever is signed in, who must know the old one.

    Raises:
        RuleError: SIGN_IN_FAILED, WEAK_PASSWORD.
    """
    sign_in(db, who.username, old)
    _check_strength(new)
    assert who.user_id is not None
    _keep_password(db, who, who.user_id, new)


def _keep_password(db: Database, who: Actor, user_id: int, password: str) -> None:
    hashed = _hasher.hash(password)
    db.write(who, lambda connection: _change(connection, user_id, {"password_hash": hashed}))


def _check_strength(password: str) -> None:
    if len(password) < SHORTEST_PASSWORD:
        raise RuleError("WEAK_PASSWORD", "users", {"shortest": SHORTEST_PASSWORD})
    try:
        password.encode()
    except UnicodeEncodeError:
        raise RuleError(VALIDATION_ERROR, "users", {"field": "password"}) from None


def set_user_active(db: Database, who: Actor, user_id: int, active: bool) -> None:
    """Open or close an account.

    Raises:
        RuleError: NOT_ALLOWED, NOT_FOUND, LAST_ADMIN when nobody could administer the school any more.
    """
    require(who, "users.write")
    _change_keeping_an_admin(db, who, user_id, {"is_active": active})


def set_role(db: Database, who: Actor, user_id: int, role: str) -> None:
    """Give an account another role.

    Raises:
        RuleError: NOT_ALLOWED, NOT_FOUND, LAST_ADMIN when nobody could administer the school any more.
    """
    require(who, "users.write")
    fit(users, {"role": role})
    _change_keeping_an_admin(db, who, user_id, {"role": role})


def has_admin(db: Database) -> bool:
    """Return whether anybody can administer the school."""
    return db.read(lambda connection: bool(_admins(connection)))


def _change_keeping_an_admin(
    db: Database, who: Actor, user_id: int, values: dict[str, object], explain: Explain | None = None
) -> None:
    def work(connection: Connection) -> None:
        # The rows are locked first: two administrators closing each other's account at once wait for one another.
        _admins(connection, lock=True)
        _change(connection, user_id, values)
        if not _admins(connection):
            raise RuleError("LAST_ADMIN", "users")

    db.write(who, work, explain=explain)


def _admins(connection: Connection, *, lock: bool = False) -> Sequence[int]:
    query = sa.select(users.c.id).where(users.c.role == "admin", users.c.is_active).order_by(users.c.id)
    return connection.execute(query.with_for_update() if lock else query).scalars().all()


def _change(connection: Connection, user_id: int, values: dict[str, object]) -> None:
    if not connection.execute(users.update().where(users.c.id == user_id).values(values)).rowcount:
        raise RuleError(NOT_FOUND, "users", {"key": user_id})
