"""Accounts: signing in, passwords, roles, and the last administrator."""

import threading
from dataclasses import replace
from functools import partial

import pytest
import sqlalchemy as sa
from argon2 import PasswordHasher, extract_parameters

from data.db.engine import CONSOLE, Actor, Database
from data.db.errors import RuleError, Unavailable
from data.db.tables import users
from data.school import accounts
from data.school.accounts import (
    add_user,
    change_own_password,
    has_admin,
    list_users,
    save_user,
    set_password,
    set_role,
    set_user_active,
    sign_in,
)
from data.school.records import User
from tests.data.typed_school import School
from tests.patience import PATIENCE

HOSTILE = "منى [/b] '\"; -- \\ % _ {x} 😀"
SECRET = "كلمة سرّ طويلة"


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hash with little memory: what is tried here is who may, not how long it takes."""
    monkeypatch.setattr(accounts, "_hasher", PasswordHasher(time_cost=1, memory_cost=32))


@pytest.fixture
def admin(database: Database) -> Actor:
    made = add_user(database, CONSOLE, "huda", "هدى", "admin", SECRET)
    return Actor(made, "huda", "هدى", "admin")


def refusal(act) -> RuleError:
    with pytest.raises(RuleError) as refused:
        act()
    return refused.value


def kept(db: Database, user_id: int) -> str:
    query = sa.select(users.c.password_hash).where(users.c.id == user_id)
    return db.read(lambda connection: connection.scalar(query))


# --- Signing in


def test_who_signs_in_is_known(database: Database, admin: Actor):
    assert sign_in(database, "huda", SECRET) == admin


@pytest.mark.parametrize("spelling", ["huda", "HUDA", "Huda", " huda ", " hu da ", "hud\u0640a"])
def test_who_is_meant_signs_in_in_every_spelling(database: Database, admin: Actor, spelling: str):
    assert sign_in(database, spelling, SECRET) == admin
    assert refusal(lambda: sign_in(database, spelling, SECRET.upper() + "x")).code == "SIGN_IN_FAILED"


@pytest.mark.parametrize("spelling", ["huda", "HUDA", "Huda", " huda "])
def test_a_name_is_one_in_any_case(database: Database, admin: Actor, spelling: str):
    taken = refusal(lambda: add_user(database, admin, spelling, "x", "viewer", SECRET))
    assert (taken.code, taken.facts["field"], taken.facts["value"]) == ("DUPLICATE", "username", spelling)


def test_names_that_differ_in_more_are_two(database: Database, admin: Actor, school: School):
    first = add_user(database, admin, "أحمد", "x", "viewer", SECRET)
    second = add_user(database, admin, "احمد", "x", "viewer", SECRET + "2")
    assert refusal(lambda: save_user(
        database, admin, first, username="Huda", full_name="x", role="viewer", is_active=True, student_id=None
    )).code == "DUPLICATE"  # fmt: skip
    for name in ("hudá", "huda2", "حمد", "hu da"):
        assert add_user(database, admin, name, "x", "viewer", SECRET)
    values = "('HUDA', 'x', 'viewer', 'x')"
    assert school.hand.refused(f"INSERT INTO users (username, full_name, role, password_hash) VALUES {values}") == (
        "DUPLICATE"
    )
    assert sign_in(database, "أحمد", SECRET).user_id == first
    assert sign_in(database, "احمد", SECRET + "2").user_id == second
    assert refusal(lambda: sign_in(database, "إحمد", SECRET)).code == "SIGN_IN_FAILED"


def test_why_a_sign_in_failed_is_not_told(database: Database, admin: Actor):
    other = add_user(database, admin, "closed", "x", "viewer", SECRET)
    set_user_active(database, admin, other, False)
    wrong = [("huda", "x" * 20), ("huda", ""), ("nobody", SECRET), ("closed", SECRET), ("", ""), ("%", SECRET),
             ("\ud800", SECRET), ("huda", "\ud800" * 9), ("' OR 1=1 --", SECRET), ("x" * 70_000, SECRET)]  # fmt: skip
    for pair in wrong:
        refused = refusal(partial(sign_in, database, *pair))
        assert (refused.code, refused.table, refused.facts) == ("SIGN_IN_FAILED", "users", {})


def test_a_wrong_name_takes_as_long_as_a_wrong_password(database: Database, admin: Actor, monkeypatch):
    assert extract_parameters(accounts._NOBODY) == extract_parameters(PasswordHasher().hash("x"))
    tried = []

    class Watched(PasswordHasher):
        def verify(self, stored, password):
            tried.append(stored)
            return super().verify(stored, password)

    monkeypatch.setattr(accounts, "_hasher", Watched())
    refusal(lambda: sign_in(database, "nobody", SECRET))
    assert tried == [accounts._NOBODY]


def test_a_damaged_hash_lets_nobody_in(database: Database, school: School):
    school.insert("users", username="broken", full_name="x", role="admin", password_hash="plain text")
    assert refusal(lambda: sign_in(database, "broken", "plain text")).code == "SIGN_IN_FAILED"


def test_a_student_signs_in_once_linked_to_a_record(database: Database, admin: Actor, school: School):
    school.insert("students", unique_id="S1", name="x", college_id="C1")
    made = add_user(database, admin, "linked", "طالب", "student", SECRET, "S1")
    assert sign_in(database, "linked", SECRET) == Actor(made, "linked", "طالب", "student")
    add_user(database, admin, "pupil", "طالب", "student", SECRET)
    refused = refusal(lambda: sign_in(database, "pupil", SECRET))
    assert (refused.code, refused.facts) == ("NOT_ALLOWED", {"action": "act", "role": "student"})
    assert refusal(lambda: sign_in(database, "pupil", "wrong password")).code == "SIGN_IN_FAILED"
    linked = {"username": "pupil", "full_name": "طالب", "role": "student", "is_active": True}
    pupil = next(user.id for user in list_users(database, admin) if user.username == "pupil")
    refused = refusal(lambda: save_user(database, admin, pupil, student_id="S9", **linked))
    assert (refused.code, refused.facts["field"], refused.facts["value"]) == ("NOT_FOUND", "student_id", "S9")
    save_user(database, admin, pupil, student_id="S1", **linked)
    assert sign_in(database, "pupil", SECRET).user_id == pupil


def test_an_old_hash_is_made_anew(database: Database, admin: Actor, monkeypatch: pytest.MonkeyPatch):
    before = kept(database, admin.user_id)
    sign_in(database, "huda", SECRET)
    assert kept(database, admin.user_id) == before
    monkeypatch.setattr(accounts, "_hasher", PasswordHasher(time_cost=2, memory_cost=32))
    sign_in(database, "huda", SECRET)
    after = kept(database, admin.user_id)
    assert (after != before, extract_parameters(after).time_cost) == (True, 2)
    assert sign_in(database, "huda", SECRET) == admin


def test_who_cannot_be_kept_anew_is_let_in(database: Database, admin: Actor, monkeypatch: pytest.MonkeyPatch):
    def read_only(*args, **kw):
        raise Unavailable("READ_ONLY")

    monkeypatch.setattr(accounts, "_hasher", PasswordHasher(time_cost=2, memory_cost=32))
    monkeypatch.setattr(database, "write", read_only)
    assert sign_in(database, "huda", SECRET) == admin


# --- Accounts


def test_an_account_comes_back_as_it_was_made(database: Database, admin: Actor, school: School):
    school.insert("students", unique_id="S1", name="x", college_id="C1")
    made = add_user(database, admin, HOSTILE, HOSTILE, "student", SECRET, "S1")
    assert User(made, HOSTILE, HOSTILE, "student", True, "S1") in list_users(database, admin)
    assert SECRET not in kept(database, made)
    assert kept(database, made).startswith("$argon2id$")


def test_active_accounts_come_first_by_folded_name(database: Database, admin: Actor):
    for name in ("بلال", "أحمد", "ادم"):
        add_user(database, admin, name, name, "viewer", SECRET)
    closed = add_user(database, admin, "x", "ابراهيم", "viewer", SECRET)
    set_user_active(database, admin, closed, False)
    assert [user.full_name for user in list_users(database, admin)] == ["أحمد", "ادم", "بلال", "هدى", "ابراهيم"]


REFUSED = [
    ({"username": "huda"}, "DUPLICATE", {"field": "username", "value": "huda"}),
    ({"password": "سبعة سب"}, "WEAK_PASSWORD", {"shortest": 8}),
    ({"password": "\ud800" * 9}, "VALIDATION_ERROR", {"field": "password"}),
    ({"role": "principal"}, "VALIDATION_ERROR", {"field": "role"}),
    ({"username": "x" * 65}, "VALIDATION_ERROR", {"field": "username", "longest": 64}),
    ({"full_name": "ن" * 151}, "VALIDATION_ERROR", {"field": "full_name", "longest": 150}),
    ({"student_id": "S9"}, "NOT_FOUND", {"field": "student_id", "value": "S9"}),
]


@pytest.mark.parametrize(("change", "code", "facts"), REFUSED, ids=[str(n) for n in range(len(REFUSED))])
def test_a_refused_account_is_not_made(database: Database, admin: Actor, change: dict, code: str, facts: dict):
    given = {"username": "new", "full_name": "جديد", "role": "viewer", "password": SECRET} | change
    refused = refusal(lambda: add_user(database, admin, **given))
    assert refused.code == code
    assert facts.items() <= refused.facts.items()
    assert len(list_users(database, admin)) == 1


def test_a_password_of_eight_characters_is_enough(database: Database, admin: Actor):
    add_user(database, admin, "x", "x", "viewer", "ثمانية ح")
    assert sign_in(database, "x", "ثمانية ح").role == "viewer"


def test_changing_an_account(database: Database, admin: Actor):
    made = add_user(database, admin, "x", "x", "viewer", SECRET)
    save_user(database, admin, made, username="y", full_name="ي", role="teacher", is_active=False, student_id=None)
    assert User(made, "y", "ي", "teacher", False, None) in list_users(database, admin)
    taken = refusal(
        lambda: save_user(
            database, admin, made, username="huda", full_name="ي", role="viewer", is_active=True, student_id=None
        )
    )
    assert (taken.code, taken.facts["field"], taken.facts["value"]) == ("DUPLICATE", "username", "huda")


def test_nobody_there(database: Database, admin: Actor):
    for act in (
        lambda: set_password(database, admin, 99, SECRET),
        lambda: set_role(database, admin, 99, "viewer"),
        lambda: set_user_active(database, admin, 99, False),
        lambda: save_user(
            database, admin, 99, username="z", full_name="z", role="viewer", is_active=True, student_id=None
        ),
    ):
        refused = refusal(act)
        assert (refused.code, refused.table) == ("NOT_FOUND", "users")


# --- Passwords


def test_another_password(database: Database, admin: Actor):
    made = add_user(database, admin, "x", "x", "viewer", SECRET)
    assert refusal(lambda: set_password(database, admin, made, "short")).code == "WEAK_PASSWORD"
    set_password(database, admin, made, "another long one")
    assert sign_in(database, "x", "another long one").user_id == made
    assert refusal(lambda: sign_in(database, "x", SECRET)).code == "SIGN_IN_FAILED"


def test_whoever_changes_a_password_knows_the_old_one(database: Database, admin: Actor):
    assert refusal(lambda: change_own_password(database, admin, "wrong one", "another long")).code == "SIGN_IN_FAILED"
    assert refusal(lambda: change_own_password(database, admin, SECRET, "short")).code == "WEAK_PASSWORD"
    assert refusal(lambda: change_own_password(database, CONSOLE, "", "another long")).code == "SIGN_IN_FAILED"
    assert sign_in(database, "huda", SECRET) == admin
    change_own_password(database, admin, SECRET, "another long")
    assert sign_in(database, "huda", "another long") == admin


# --- The last administrator


def test_somebody_can_always_administer(database: Database, admin: Actor, school: School):
    assert has_admin(database)
    for act in (
        lambda: set_user_active(database, admin, admin.user_id, False),
        lambda: set_role(database, admin, admin.user_id, "viewer"),
        lambda: save_user(
            database,
            admin,
            admin.user_id,
            username="huda",
            full_name="x",
            role="teacher",
            is_active=True,
            student_id=None,
        ),
    ):
        assert refusal(act).code == "LAST_ADMIN"
    assert list_users(database, admin) == [User(admin.user_id, "huda", "هدى", "admin", True, None)]
    second = add_user(database, admin, "second", "x", "admin", SECRET)
    set_user_active(database, admin, second, False)
    assert refusal(lambda: set_role(database, admin, admin.user_id, "viewer")).code == "LAST_ADMIN"
    set_user_active(database, admin, second, True)
    set_role(database, admin, admin.user_id, "viewer")
    assert refusal(lambda: list_users(database, replace(admin, role="viewer"))).code == "NOT_ALLOWED"
    school.hand.run("UPDATE users SET is_active = 0")
    assert not has_admin(database)


def test_two_who_close_each_other_at_once_leave_one(database: Database, admin: Actor):
    second = Actor(add_user(database, admin, "second", "x", "admin", SECRET), "second", "x", "admin")
    start, ends = threading.Barrier(2), []

    def close(who: Actor, other: Actor) -> None:
        start.wait()
        try:
            set_user_active(database, who, other.user_id, False)
            ends.append("done")
        except RuleError as refused:
            ends.append(refused.code)

    threads = [threading.Thread(target=close, args=pair) for pair in ((admin, second), (second, admin))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(PATIENCE)
    assert has_admin(database)
    assert sorted(ends) in (["NOT_ALLOWED", "done"], ["LAST_ADMIN", "done"])


def test_a_change_of_role_is_in_the_audit(database: Database, admin: Actor, school: School):
    made = add_user(database, admin, "x", "x", "viewer", SECRET)
    set_role(database, admin, made, "teacher")
    assert ("role", "viewer", "teacher") in school.trail("users", made)
    assert school.hand.one("SELECT user_id FROM audit_trail ORDER BY id DESC LIMIT 1") == admin.user_id
    told = school.hand.rows("SELECT old_value, new_value FROM audit_trail")
    assert not [value for row in told for value in row if value and "argon2" in value]
