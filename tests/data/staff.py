"""People who act on the data layer in its tests."""

from data.db.engine import Actor
from tests.data.typed_school import School


def staff(school: School, role: str = "admin", **values: object) -> Actor:
    """Add an account to a school typed by hand, and return who it is."""
    number = school.next()
    given = {"username": f"u{number}", "full_name": f"منى ناصر {number}", "role": role, "password_hash": "-"} | values
    made = school.insert("users", **given)
    return Actor(made, str(given["username"]), str(given["full_name"]), role)


def assign(school: School, who: Actor, classroom: int | None = None, subject: int | None = None) -> None:
    """Let a teacher enter marks for a section and a subject."""
    school.insert(
        "teaching_assignments",
        user_id=who.user_id,
        classroom_id=classroom or school.classroom,
        subject_id=subject or school.subject,
    )
