"""Mark sheets: read, saved against the value seen, and never silently overwritten."""

import threading
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
import sqlalchemy as sa

from data.db.engine import Actor, Database
from data.db.errors import RuleError
from data.db.tables import student_exam_scores
from data.marks.mark_sheets import FIELDS, LATE, list_sections, load_sheet, save_mark, settled, sheet_changes
from data.marks.records import Judged, Mark, SheetRow
from tests.data.staff import assign, staff
from tests.data.typed_school import School
from tests.patience import PATIENCE

EXCUSED, UNEXCUSED = "بعذر", "بدون_عذر"
HOSTILE = "a[/b] [@click=app.quit]x[/] '\"; DROP TABLE users; -- \\ % _ \x1b]52;c;x\x07 \u202e قال 😀"


@pytest.fixture
def exam(school: School) -> int:
    """An exam of 20 with three students in one section and one in another."""
    school.other = school.section()
    rooms = {"أحمد": school.classroom, "بلال": school.classroom, "ادم": school.classroom, "زين": school.other}
    for name, room in rooms.items():
        school.insert("students", unique_id=name, name=name, college_id="C1")
        school.enroll(name, room)
    school.open = school.period()
    return school.exam(school.open)


@pytest.fixture
def admin(school: School) -> Actor:
    return staff(school)


def rows(db: Database, school: School, exam: int, who: Actor) -> list[SheetRow]:
    return list(load_sheet(db, who, exam, school.classroom).rows)


def refusal(act) -> RuleError:
    with pytest.raises(RuleError) as refused:
        act()
    return refused.value


def test_a_sheet_in_the_order_of_folded_names(database: Database, school: School, exam: int, admin: Actor):
    sheet = load_sheet(database, admin, exam, school.classroom)
    assert [(row.number, row.name, row.mark, row.active) for row in sheet.rows] == [
        (1, "أحمد", Mark(), True), (2, "ادم", Mark(), True), (3, "بلال", Mark(), True),
    ]  # fmt: skip
    assert (sheet.exam.max_score, sheet.exam.students, sheet.exam.marked) == (Decimal("20.00"), 4, 0)
    assert sheet.judged == Judged(Decimal(50), Decimal(10), "NONE", None)
    assert (sheet.is_locked, sheet.allowed) == (False, True)
    assert isinstance(sheet.rows[0].updated_at, datetime)


def test_a_withdrawn_student_keeps_a_mark_and_is_told_apart(database, school: School, exam: int, admin: Actor):
    row = rows(database, school, exam, admin)[0]
    save_mark(database, admin, row.id, row.mark, Mark(Decimal(9)))
    school.hand.run("UPDATE enrollments SET status = 'WITHDRAWN' WHERE id = ?", row.enrollment_id)
    assert [(r.name, r.active) for r in rows(database, school, exam, admin)][0] == ("أحمد", False)


def test_a_policy_moves_the_pass(database: Database, school: School, exam: int, admin: Actor):
    school.insert("grading_policies", academic_year_id=school.year, pass_percentage=55)
    school.insert("grading_policies", academic_year_id=school.year, subject_id=school.subject, pass_percentage=62.5)
    assert load_sheet(database, admin, exam, school.classroom).judged.pass_percentage == Decimal("62.5")


def test_no_such_exam_or_section(database: Database, school: School, exam: int, admin: Actor):
    assert refusal(lambda: load_sheet(database, admin, 999, school.classroom)).code == "NOT_FOUND"
    assert refusal(lambda: load_sheet(database, admin, exam, 999)).code == "NOT_FOUND"


def test_a_mark_is_saved_to_the_hundredth(database: Database, school: School, exam: int, admin: Actor):
    row = rows(database, school, exam, admin)[0]
    for score in ("0.01", "0", "19.99", "20", "10.10", "4.35", "1.15"):
        saved = save_mark(database, admin, row.id, row.mark, Mark(Decimal(score)))
        assert (saved, type(saved.score)) == (Mark(Decimal(score)), Decimal)
        assert str(saved.score) == str(Decimal(score).quantize(Decimal("0.01")))
        row = rows(database, school, exam, admin)[0]
        assert row.mark == saved


def test_every_column_comes_back_as_it_was(database: Database, school: School, exam: int, admin: Actor):
    row = rows(database, school, exam, admin)[0]
    note = save_mark(database, admin, row.id, row.mark, Mark(Decimal(7), teacher_notes=HOSTILE))
    assert note == Mark(Decimal(7), teacher_notes=HOSTILE)
    absent = save_mark(database, admin, row.id, note, Mark(None, False, EXCUSED, HOSTILE, HOSTILE))
    assert absent == Mark(Decimal(0), False, EXCUSED, HOSTILE, HOSTILE)
    present = save_mark(database, admin, row.id, absent, replace(absent, is_present=True))
    assert present == Mark(None, True, None, None, HOSTILE)


def test_an_absent_student_who_gets_a_mark_is_present(database, school: School, exam: int, admin: Actor):
    row = rows(database, school, exam, admin)[0]
    absent = save_mark(database, admin, row.id, row.mark, Mark(None, False, UNEXCUSED))
    assert save_mark(database, admin, row.id, absent, Mark(Decimal(12))) == Mark(Decimal(12))


REFUSED = [
    (Mark(Decimal("20.01")), "SCORE_OUT_OF_RANGE", {"max_score": Decimal(20), "score": Decimal("20.01")}),
    (Mark(Decimal("-0.01")), "SCORE_OUT_OF_RANGE", {"max_score": Decimal(20), "score": Decimal("-0.01")}),
    (Mark(None, False), "ABSENCE_TYPE_REQUIRED", {}),
    (Mark(Decimal("1000")), "SCORE_OUT_OF_RANGE", {"max_score": Decimal(20), "score": Decimal(1000)}),
    (Mark(Decimal("-1e30")), "SCORE_OUT_OF_RANGE", {"max_score": Decimal(20), "score": Decimal("-1e30")}),
    (Mark(Decimal("12.345")), "VALIDATION_ERROR", {"field": "score", "value": Decimal("12.345")}),
    (Mark(Decimal("Infinity")), "VALIDATION_ERROR", {"field": "score", "value": Decimal("Infinity")}),
    (Mark(None, False, "بدون عذر"), "VALIDATION_ERROR", None),
    (Mark(Decimal(5), teacher_notes="\ud800"), "VALIDATION_ERROR", None),
]


@pytest.mark.parametrize("new, code, facts", REFUSED, ids=[f"{n}-{code}" for n, (_, code, _f) in enumerate(REFUSED)])
def test_a_refused_mark_changes_nothing(database, school: School, exam: int, admin: Actor, new, code, facts):
    row = rows(database, school, exam, admin)[0]
    refused = refusal(lambda: save_mark(database, admin, row.id, row.mark, new))
    assert refused.code == code
    assert facts is None or refused.facts == facts
    assert rows(database, school, exam, admin)[0].mark == row.mark
    assert school.trail("student_exam_scores", row.id) == []


def test_not_a_number_is_refused(database: Database, school: School, exam: int, admin: Actor):
    row = rows(database, school, exam, admin)[0]
    assert (
        refusal(lambda: save_mark(database, admin, row.id, row.mark, Mark(Decimal("NaN")))).code == "VALIDATION_ERROR"
    )


def test_a_locked_period_says_who_and_when(database: Database, school: School, exam: int, admin: Actor):
    row = rows(database, school, exam, admin)[0]
    school.lock(school.open, locked_by_user_id=admin.user_id, lock_reason="انتهى")
    refused = refusal(lambda: save_mark(database, admin, row.id, row.mark, Mark(Decimal(5))))
    assert refused.code == "PERIOD_LOCKED"
    assert refused.facts["locked_by"] == admin.full_name
    assert refused.facts["reason"] == "انتهى"
    assert abs(refused.facts["locked_at"] - datetime.now(UTC).replace(tzinfo=None)) < timedelta(minutes=1)
    sheet = load_sheet(database, admin, exam, school.classroom)
    assert (sheet.is_locked, sheet.allowed) == (True, False)


# --- The value seen


def test_anothers_mark_is_not_overwritten(database: Database, school: School, exam: int, admin: Actor):
    other, row = staff(school, "registrar"), rows(database, school, exam, admin)[0]
    save_mark(database, other, row.id, row.mark, Mark(Decimal(14)))
    refused = refusal(lambda: save_mark(database, admin, row.id, row.mark, Mark(Decimal(11))))
    assert (refused.code, refused.table) == ("CHANGED", "student_exam_scores")
    assert (refused.facts["theirs"], refused.facts["by"]) == (Mark(Decimal(14)), other.full_name)
    assert abs(refused.facts["at"] - datetime.now(UTC).replace(tzinfo=None)) < timedelta(minutes=1)
    assert rows(database, school, exam, admin)[0].mark == Mark(Decimal(14))
    assert save_mark(database, admin, row.id, refused.facts["theirs"], Mark(Decimal(11))) == Mark(Decimal(11))


def test_a_change_by_hand_has_no_name(database: Database, school: School, exam: int, admin: Actor):
    row = rows(database, school, exam, admin)[0]
    save_mark(database, admin, row.id, row.mark, Mark(Decimal(3)))
    school.hand.run("UPDATE student_exam_scores SET score = 4 WHERE id = ?", row.id)
    refused = refusal(lambda: save_mark(database, admin, row.id, Mark(Decimal(3)), Mark(Decimal(5))))
    assert (refused.facts["theirs"], refused.facts["by"]) == (Mark(Decimal(4)), None)


SEEN = [
    (Mark(Decimal(7)), {"score": "7.01"}),
    (Mark(Decimal(7)), {"teacher_notes": ""}),
    (Mark(Decimal(7), teacher_notes="اثر"), {"teacher_notes": "أثر"}),
    (Mark(Decimal(7), teacher_notes="note"), {"teacher_notes": "Note"}),
    (Mark(Decimal(7), teacher_notes="note"), {"teacher_notes": "note "}),
    (Mark(None, False, EXCUSED, "ill"), {"excuse_details": "Ill"}),
    (Mark(None, False, EXCUSED), {"absence_type": UNEXCUSED}),
    (Mark(None, False, EXCUSED, "ill"), {"is_present": 1}),
]


@pytest.mark.parametrize("seen, theirs", SEEN, ids=range(len(SEEN)))
def test_every_column_counts_to_the_last_character(database, school: School, exam: int, admin: Actor, seen, theirs):
    row = rows(database, school, exam, admin)[0]
    seen = save_mark(database, admin, row.id, row.mark, seen)
    ((name, value),) = theirs.items()
    school.hand.run(f"UPDATE student_exam_scores SET {name} = ? WHERE id = ?", value, row.id)
    stands = rows(database, school, exam, admin)[0].mark
    assert stands != seen
    refused = refusal(lambda: save_mark(database, admin, row.id, seen, Mark(Decimal(19))))
    assert (refused.code, refused.facts["theirs"]) == ("CHANGED", stands)
    assert rows(database, school, exam, admin)[0].mark == stands


@pytest.mark.parametrize(
    "new",
    [Mark(Decimal(14)), Mark(None, False, EXCUSED, "مرض"), Mark(Decimal(0)), Mark(None, teacher_notes=HOSTILE)],
    ids=["mark", "absence", "zero", "note"],
)
def test_a_repeated_save_is_accepted(database: Database, school: School, exam: int, admin: Actor, new: Mark):
    row = rows(database, school, exam, admin)[0]
    first = save_mark(database, admin, row.id, row.mark, new)
    told = len(school.trail("student_exam_scores", row.id))
    assert save_mark(database, admin, row.id, row.mark, new) == first
    assert len(school.trail("student_exam_scores", row.id)) == told


def test_a_save_that_changes_nothing_is_no_change(database: Database, school: School, exam: int, admin: Actor):
    row = rows(database, school, exam, admin)[0]
    assert save_mark(database, admin, row.id, row.mark, row.mark) == row.mark
    assert school.trail("student_exam_scores", row.id) == []


def test_a_row_that_is_gone(database: Database, exam: int, admin: Actor):
    assert refusal(lambda: save_mark(database, admin, 999_999, Mark(), Mark(Decimal(1)))).code == "NOT_FOUND"


def test_the_audit_names_the_person_and_the_reason(database: Database, school: School, exam: int, admin: Actor):
    row = rows(database, school, exam, admin)[0]
    save_mark(database, admin, row.id, row.mark, Mark(Decimal("7.5")), reason="تصحيح")
    assert school.hand.rows(
        "SELECT column_name, old_value, new_value, user_id, reason FROM audit_trail"
        " WHERE table_name = ? AND row_key = ?",
        "student_exam_scores",
        str(row.id),
    ) == [("score", None, "7.50", admin.user_id, "تصحيح")]


def test_of_two_who_save_at_once_one_is_told(database: Database, school: School, exam: int, admin: Actor):
    row = rows(database, school, exam, admin)[0]
    start, ends = threading.Barrier(8), []

    def save(score: int) -> None:
        start.wait()
        try:
            ends.append(save_mark(database, admin, row.id, row.mark, Mark(Decimal(score))))
        except RuleError as refused:
            ends.append(refused.code)

    threads = [threading.Thread(target=save, args=(score,)) for score in range(1, 9)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(PATIENCE)
    saved = [end for end in ends if isinstance(end, Mark)]
    assert len(saved) == 1
    assert ends.count("CHANGED") == 7
    assert rows(database, school, exam, admin)[0].mark == saved[0]


def test_what_another_saved_meanwhile_is_told_in_an_older_view(database, school: School, exam: int, admin: Actor):
    """In REPEATABLE READ a transaction that has read before does not see it by reading again."""
    if database.name == "sqlite":
        pytest.skip("one writer: nothing happens meanwhile")
    other, row = staff(school, "registrar"), rows(database, school, exam, admin)[0]
    repeatable = Database(database.url)
    repeatable.engine = repeatable.engine.execution_options(isolation_level="REPEATABLE READ")
    meanwhile = []

    def _before(connection, cursor, statement, parameters, context, many):
        if statement.startswith("UPDATE student_exam_scores") and not meanwhile:
            meanwhile.append(save_mark(database, other, row.id, row.mark, Mark(Decimal(14))))

    sa.event.listen(repeatable.engine, "before_cursor_execute", _before)
    refused = refusal(lambda: save_mark(repeatable, admin, row.id, row.mark, Mark(Decimal(11))))
    assert (refused.code, refused.facts["theirs"]) == ("CHANGED", Mark(Decimal(14)))
    assert refused.facts["by"] == other.full_name
    assert meanwhile == [Mark(Decimal(14))] == [rows(database, school, exam, admin)[0].mark]
    repeatable.close()


# --- What the rules make of it

STATES = [
    Mark(), Mark(Decimal(0)), Mark(Decimal(7), teacher_notes="n"), Mark(Decimal(0), False, EXCUSED, "ill"),
    Mark(Decimal(0), False, UNEXCUSED, None, "n"),
]  # fmt: skip
WISHES = [
    Mark(score, present, absence, excuse, note)
    for score in (None, Decimal(0), Decimal(7), Decimal("12.5"))
    for present in (True, False)
    for absence in (None, EXCUSED, UNEXCUSED)
    for excuse in (None, "ill")
    for note in (None, "n")
]


@pytest.mark.parametrize("old", STATES, ids=range(len(STATES)))
def test_what_is_foretold_is_what_the_rules_leave(
    database: Database, school: School, exam: int, admin: Actor, old: Mark
):
    """Each wish over each state, and its repetition: what `settled` says stands in the row afterwards."""
    row = rows(database, school, exam, admin)[0]

    def wish(new: Mark) -> tuple[Mark, Mark, Mark]:
        def work(connection):
            place = student_exam_scores.c.id == row.id
            for state in (Mark(), old):
                values = {name: getattr(state, name) for name in FIELDS}
                connection.execute(student_exam_scores.update().where(place).values(values))

        database.write(None, work)
        kept = save_mark(database, admin, row.id, old, new)
        return kept, save_mark(database, admin, row.id, old, new), rows(database, school, exam, admin)[0].mark

    for new in WISHES:
        if new.is_present or new.absence_type:
            assert wish(new) == (settled(old, new),) * 3, new
        else:
            assert refusal(lambda new=new: wish(new)).code == "ABSENCE_TYPE_REQUIRED"


# --- Teachers


def test_a_teacher_enters_what_is_assigned(database: Database, school: School, exam: int, admin: Actor):
    teacher = staff(school, "teacher")
    assign(school, teacher)
    row = rows(database, school, exam, teacher)[0]
    assert load_sheet(database, teacher, exam, school.classroom).allowed
    assert save_mark(database, teacher, row.id, row.mark, Mark(Decimal(5))) == Mark(Decimal(5))
    sections = list_sections(database, teacher, exam)
    assert [(s.classroom_id, s.marked, s.total, s.allowed) for s in sections] == [
        (school.classroom, 1, 3, True),
        (school.other, 0, 1, False),
    ]
    assert all(section.allowed for section in list_sections(database, admin, exam))
    assert not any(section.allowed for section in list_sections(database, staff(school, "viewer"), exam))


def test_a_teacher_touches_no_other_sheet(database: Database, school: School, exam: int, admin: Actor):
    teacher, row = staff(school, "teacher"), rows(database, school, exam, admin)[0]
    assign(school, teacher, classroom=school.other)
    assign(school, teacher, subject=school.insert("subjects", name="علوم"))
    not_read = {"action": "marks.read", "role": "teacher"}
    assert refusal(lambda: load_sheet(database, teacher, exam, school.classroom)).facts == not_read
    assert refusal(lambda: sheet_changes(database, teacher, exam, school.classroom, None)).facts == not_read
    refused = refusal(lambda: save_mark(database, teacher, row.id, row.mark, Mark(Decimal(5))))
    assert (refused.code, refused.facts) == ("NOT_ALLOWED", {"action": "marks.write", "role": "teacher"})
    assert rows(database, school, exam, admin)[0].mark == Mark()


def test_a_teacher_who_is_no_longer_assigned(database: Database, school: School, exam: int):
    teacher = staff(school, "teacher")
    assign(school, teacher)
    row = rows(database, school, exam, teacher)[0]
    school.hand.run("DELETE FROM teaching_assignments WHERE user_id = ?", teacher.user_id)
    assert refusal(lambda: save_mark(database, teacher, row.id, row.mark, Mark(Decimal(5)))).code == "NOT_ALLOWED"


def test_a_viewer_reads_and_changes_nothing(database: Database, school: School, exam: int):
    viewer = staff(school, "viewer")
    row = rows(database, school, exam, viewer)[0]
    assert not load_sheet(database, viewer, exam, school.classroom).allowed
    assert refusal(lambda: save_mark(database, viewer, row.id, row.mark, Mark(Decimal(5)))).code == "NOT_ALLOWED"


# --- What others changed


def test_a_poll_sees_what_changed_since(database: Database, school: School, exam: int, admin: Actor):
    before = datetime.now(UTC).replace(tzinfo=None, microsecond=0)
    everything = sheet_changes(database, admin, exam, school.classroom, None)
    assert len(everything) == 3
    latest = max(row.updated_at for row in everything)
    late = sheet_changes(database, admin, exam, school.classroom, latest + LATE)
    assert late, "a transaction that was seen late, after one with a later moment"
    assert sheet_changes(database, admin, exam, school.classroom, latest + LATE + timedelta(seconds=1)) == []
    row = everything[1]
    save_mark(database, admin, row.id, row.mark, Mark(Decimal(6)))
    changed = sheet_changes(database, admin, exam, school.classroom, before)
    assert (row.id, Mark(Decimal(6))) in [(r.id, r.mark) for r in changed]


# --- What it costs


def test_a_sheet_is_found_by_its_exam(database: Database, school: School, exam: int):
    query = sa.select(student_exam_scores.c.id).where(student_exam_scores.c.exam_schedule_id == exam)
    text = str(query.compile(compile_kwargs={"literal_binds": True}))
    plan = school.hand.rows(f"EXPLAIN {'QUERY PLAN ' if database.name == 'sqlite' else ''}{text}")
    assert "uq_student_exam_scores_place" in str(plan) or "sqlite_autoindex_student_exam_scores" in str(plan)
    assert "SCAN student_exam_scores" not in str(plan)


def queries(db: Database, act) -> int:
    sent: list[str] = []

    def _sent(connection, cursor, statement, parameters, context, many):
        sent.append(statement)

    sa.event.listen(db.engine, "before_cursor_execute", _sent)
    act()
    sa.event.remove(db.engine, "before_cursor_execute", _sent)
    return len([sql for sql in sent if not sql.startswith(("BEGIN", "SET"))])


def test_a_sheet_and_a_mark_cost_the_same_however_many_there_are(database, school: School, exam: int, admin: Actor):
    teacher = staff(school, "teacher")
    assign(school, teacher)
    assert queries(database, lambda: list_sections(database, teacher, exam)) == 1
    assert queries(database, lambda: load_sheet(database, teacher, exam, school.classroom)) == 4
    row = rows(database, school, exam, teacher)[0]
    save = queries(database, lambda: save_mark(database, teacher, row.id, row.mark, Mark(Decimal(5))))
    # Who may, what is taught, the mark, what stands; SQLite is told by three more who writes.
    assert save == (4 if database.name == "mysql" else 7)
