"""Exam schedules: where and when an exam may be, its sheet, its maximum."""

import pytest

from tests.data.typed_school import LONG, School, day
from tests.hand import Hand, Refused

EXAM = (
    "INSERT INTO exam_schedules (exam_period_id, subject_id, grade_level_id, exam_date, max_score)"
    " VALUES (?, ?, ?, ?, ?)"
)


def test_a_new_exam_gets_every_active_student_of_its_level_and_year(school: School, hand: Hand):
    second = school.section()
    here = [school.student(), school.student(second)]
    school.student(status="WITHDRAWN")
    other_level = school.insert("grade_levels", name="آخر")
    school.student(school.section(other_level))
    old = school.insert("academic_years", name="قديم", start_date=day(-500), end_date=day(-210))
    school.student(school.section(year=old), academic_year_id=old)
    exam = school.exam(school.period())
    assert school.sheet(exam) == here
    assert school.stands(exam, here[0]) == (None, 1, None, None)
    assert hand.one("SELECT COUNT(*) FROM student_exam_scores") == 2


def test_several_exams_in_one_statement_are_all_populated(school: School, hand: Hand):
    enrollment, period = school.student(), school.period()
    row = f"({period}, {school.subject}, {school.level}, '{day(1)}', 20)"
    hand.run(
        "INSERT INTO exam_schedules (exam_period_id, subject_id, grade_level_id, exam_date, max_score)"
        f" VALUES {row}, {row}"
    )
    assert hand.rows("SELECT enrollment_id FROM student_exam_scores") == [(enrollment,), (enrollment,)]


@pytest.mark.parametrize("offset", [-21, 21, 400])
def test_outside_its_period(school: School, hand: Hand, offset):
    period = school.period()
    exam = school.exam(period)
    values = (period, school.subject, school.level, day(offset), 20)
    assert hand.refused(EXAM, *values) == "EXAM_OUTSIDE_PERIOD"
    assert hand.refused("UPDATE exam_schedules SET exam_date = ?", day(offset)) == "EXAM_OUTSIDE_PERIOD"
    assert hand.one("SELECT COUNT(*) FROM exam_schedules WHERE id = ?", exam) == 1


@pytest.mark.parametrize("offset", [-20, 0, 20])
def test_on_the_edges_of_its_period(school: School, offset):
    assert school.exam(school.period(), offset)


@pytest.mark.parametrize("maximum", [0, -1, None])
def test_maximum_above_zero(school: School, hand: Hand, maximum):
    period = school.period()
    code = hand.refused(EXAM, period, school.subject, school.level, day(1), maximum)
    assert code == "VALIDATION_ERROR"
    school.exam(period, max_score=0.01)
    assert hand.refused("UPDATE exam_schedules SET max_score = ?", maximum) == "VALIDATION_ERROR"


def test_missing_parents_are_references(school: School, hand: Hand):
    period = school.period()
    assert hand.refused(EXAM, 9999, school.subject, school.level, day(1), 20) == "REFERENCE"
    assert hand.refused(EXAM, period, 9999, school.level, day(1), 20) == "REFERENCE"
    assert hand.refused(EXAM, period, school.subject, 9999, day(1), 20) == "REFERENCE"


BASE = ("10:00", 60)
CLASHES = {
    "the same": ("10:00", 60),
    "same start, earlier end": ("10:00", 30),
    "same start, later end": ("10:00", 90),
    "same end, later start": ("10:30", 30),
    "same end, earlier start": ("09:30", 90),
    "inside": ("10:15", 30),
    "around": ("09:00", 180),
    "over the start": ("09:30", 31),
    "over the end": ("10:59", 30),
}
ALLOWED = {
    "touching before": ("09:00", 60),
    "touching after": ("11:00", 60),
    "far": ("14:00", 60),
    "no start": (None, 60),
    "no duration": ("10:00", None),
    "no length": ("10:00", 0),
}


def timed(school: School, period: int, start: str | None, minutes: int | None, **values) -> int:
    return school.exam(period, 1, start_time=start, duration_minutes=minutes, **values)


@pytest.mark.parametrize("shape", CLASHES)
def test_one_level_sits_one_exam_at_a_time(school: School, hand: Hand, shape):
    period, (start, minutes) = school.period(), CLASHES[shape]
    timed(school, period, *BASE)
    with pytest.raises(Exception, match="EXAM_CONFLICT"):
        timed(school, period, start, minutes)
    later = timed(school, period, "16:00", minutes)
    move = "UPDATE exam_schedules SET start_time = ?, duration_minutes = ? WHERE id = ?"
    assert hand.refused(move, start, minutes, later) == "EXAM_CONFLICT"
    untimed = timed(school, period, start, 0)
    assert hand.refused("UPDATE exam_schedules SET duration_minutes = ? WHERE id = ?", minutes, untimed) == (
        "EXAM_CONFLICT"
    )
    tomorrow = school.exam(period, 2, start_time=start, duration_minutes=minutes)
    assert hand.refused("UPDATE exam_schedules SET exam_date = ? WHERE id = ?", day(1), tomorrow) == "EXAM_CONFLICT"
    level = school.insert("grade_levels", name="آخر")
    other = timed(school, period, start, minutes, grade_level_id=level)
    change = "UPDATE exam_schedules SET grade_level_id = ? WHERE id = ?"
    assert hand.refused(change, school.level, other) == "EXAM_CONFLICT"


@pytest.mark.parametrize("shape", ALLOWED)
def test_what_does_not_overlap_is_allowed(school: School, hand: Hand, shape):
    period, (start, minutes) = school.period(), ALLOWED[shape]
    timed(school, period, *BASE)
    other = timed(school, period, start, minutes)
    move = "UPDATE exam_schedules SET start_time = ?, duration_minutes = ? WHERE id = ?"
    hand.run(move, "18:00", 10, other)
    hand.run(move, start, minutes, other)


def test_a_clash_across_periods_of_one_level(school: School):
    timed(school, school.period(), *BASE)
    with pytest.raises(Exception, match="EXAM_CONFLICT"):
        timed(school, school.period(), *BASE)


NIGHT = ("23:00", 120)
"""From the evening until one o'clock of the next day."""
BESIDE_NIGHT = {
    "the next day": (2, "00:30", 60),
    "its last minute": (2, "00:59", 1),
    "from before it": (1, "22:00", 61),
    "from days before": (-5, "12:00", 6 * 1440 + 720),
    "the longest there is": (-21, "08:30", 32767),
    "around it": (0, "00:00", 4000),
}
AFTER_NIGHT = {
    "as it ends": (2, "01:00", 60),
    "a day later": (3, "00:30", 60),
    "until it begins": (0, "23:00", 1440),
    "for days until it begins": (-4, "23:00", 5 * 1440),
    "the same hour of another day": (0, "23:00", 120),
}


@pytest.mark.parametrize("shape", BESIDE_NIGHT)
def test_an_exam_past_midnight_clashes_with_what_it_meets(school: School, hand: Hand, shape):
    period = school.period(start_date=day(-40), end_date=day(40))
    on, start, minutes = BESIDE_NIGHT[shape]
    values = {"start_time": start, "duration_minutes": minutes}
    night = school.exam(period, 1, start_time=NIGHT[0], duration_minutes=NIGHT[1])
    with pytest.raises(Exception, match="EXAM_CONFLICT"):
        school.exam(period, on, **values)
    other = school.exam(period, 35, **values)
    assert hand.refused("UPDATE exam_schedules SET exam_date = ? WHERE id = ?", day(on), other) == "EXAM_CONFLICT"
    hand.run("UPDATE exam_schedules SET duration_minutes = 0 WHERE id = ?", night)
    hand.run("UPDATE exam_schedules SET exam_date = ? WHERE id = ?", day(on), other)
    assert hand.refused("UPDATE exam_schedules SET duration_minutes = 120 WHERE id = ?", night) == "EXAM_CONFLICT"


@pytest.mark.parametrize("shape", AFTER_NIGHT)
def test_an_exam_past_midnight_meets_nothing_else(school: School, hand: Hand, shape):
    period = school.period()
    on, start, minutes = AFTER_NIGHT[shape]
    school.exam(period, 1, start_time=NIGHT[0], duration_minutes=NIGHT[1])
    other = school.exam(period, 15, start_time=start, duration_minutes=minutes)
    hand.run("UPDATE exam_schedules SET exam_date = ? WHERE id = ?", day(on), other)


def test_an_end_past_midnight_does_not_wrap(school: School):
    period = school.period()
    timed(school, period, "23:00", 180)
    timed(school, period, "00:30", 60)
    with pytest.raises(Exception, match="EXAM_CONFLICT"):
        timed(school, period, "23:30", 10)
    with pytest.raises(Exception, match="VALIDATION_ERROR"):
        timed(school, period, "12:00", -1)


def test_a_maximum_is_not_lowered_below_a_mark(school: School, hand: Hand):
    one, other = school.student(), school.student()
    exam = school.exam(school.period())
    school.mark(exam, one, score=15)
    change = "UPDATE exam_schedules SET max_score = ? WHERE id = ?"
    assert hand.refused(change, 14.99, exam) == "MAX_SCORE_TOO_LOW"
    hand.run(change, 15, exam)
    assert school.mark_refused(exam, other, score=15.01) == "SCORE_OUT_OF_RANGE"
    hand.run(change, 100, exam)
    school.mark(exam, other, score=99.99)
    assert hand.refused(change, 50, exam) == "MAX_SCORE_TOO_LOW"


@pytest.mark.parametrize("stands", [{"score": 0}, {"is_present": 0, "absence_type": "بعذر"}])
def test_an_exam_with_marks_keeps_its_place(school: School, hand: Hand, stands):
    enrollment, period = school.student(), school.period()
    exam, other_period = school.exam(period), school.period()
    level = school.insert("grade_levels", name="آخر")
    subject = school.insert("subjects", name="علوم")
    places = [("grade_level_id", level), ("exam_period_id", other_period), ("subject_id", subject)]
    school.mark(exam, enrollment, **stands)
    for column, value in places:
        assert hand.refused(f"UPDATE exam_schedules SET {column} = ? WHERE id = ?", value, exam) == "VALIDATION_ERROR"
    assert hand.refused("DELETE FROM exam_schedules WHERE id = ?", exam) == "EXAM_HAS_MARKS"
    hand.run("UPDATE exam_schedules SET exam_date = ? WHERE id = ?", day(2), exam)
    if "score" in stands:
        school.mark(exam, enrollment, score=None)
    else:
        school.mark(exam, enrollment, is_present=1)
    for column, value in places:
        hand.run(f"UPDATE exam_schedules SET {column} = ? WHERE id = ?", value, exam)


def test_empty_rows_follow_their_exam(school: School, hand: Hand):
    here, period = school.student(), school.period()
    level = school.insert("grade_levels", name="آخر")
    there = school.student(school.section(level))
    exam = school.exam(period)
    hand.run("UPDATE exam_schedules SET grade_level_id = ? WHERE id = ?", level, exam)
    assert school.sheet(exam) == [there]
    hand.run("UPDATE exam_schedules SET grade_level_id = ?, max_score = 30 WHERE id = ?", school.level, exam)
    assert school.sheet(exam) == [here]
    school.mark(exam, here, score=30)


def test_empty_rows_follow_into_another_year(school: School, hand: Hand):
    school.student()
    exam = school.exam(school.period())
    year = school.insert("academic_years", name="آخر", start_date=day(-200), end_date=day(160))
    semester = school.insert("semesters", academic_year_id=year, name="أول", start_date=day(-100), end_date=day(100))
    there = school.student(school.section(year=year), academic_year_id=year)
    period = school.period(academic_year_id=year, semester_id=semester)
    hand.run("UPDATE exam_schedules SET exam_period_id = ? WHERE id = ?", period, exam)
    assert school.sheet(exam) == [there]
    school.mark(exam, there, score=20)


def test_deleting_takes_empty_rows_along(school: School, hand: Hand):
    school.student(), school.student()
    exam = school.exam(school.period())
    hand.run("DELETE FROM exam_schedules WHERE id = ?", exam)
    assert hand.one("SELECT COUNT(*) FROM student_exam_scores") == 0


def test_a_note_stands(school: School, hand: Hand):
    enrollment = school.student()
    exam = school.exam(school.period())
    school.mark(exam, enrollment, teacher_notes="غش")
    assert hand.refused("DELETE FROM exam_schedules WHERE id = ?", exam) == "EXAM_HAS_MARKS"


def test_a_locked_period_keeps_its_exams(school: School, hand: Hand):
    school.student()
    period, other = school.period(), school.period()
    exam, outside = school.exam(period), school.exam(other, 3)
    school.lock(period)
    for change in ("max_score = 30", "max_score = -1", f"exam_period_id = {other}", "created_by = NULL, max_score = 7"):
        assert hand.refused(f"UPDATE exam_schedules SET {change} WHERE id = ?", exam) == "PERIOD_LOCKED"
    assert hand.refused("UPDATE exam_schedules SET exam_period_id = ? WHERE id = ?", period, outside) == "PERIOD_LOCKED"
    assert hand.refused("DELETE FROM exam_schedules WHERE id = ?", exam) == "PERIOD_LOCKED"
    for date, maximum in ((day(1), 20), (day(400), 20), (day(1), 0)):
        assert hand.refused(EXAM, period, school.subject, school.level, date, maximum) == "PERIOD_LOCKED"
    school.lock(period, 0)
    hand.run("DELETE FROM exam_schedules WHERE id = ?", exam)


def test_an_exam_keeps_its_id(school: School, hand: Hand):
    school.student()
    exam = school.exam(school.period())
    assert hand.refused("UPDATE exam_schedules SET id = 500 WHERE id = ?", exam) == "VALIDATION_ERROR"


def test_populating_again_adds_only_who_is_missing(school: School):
    here, gone = school.student(), school.student()
    exam = school.exam(school.period())
    school.mark(exam, here, score=3)
    school.hand.run("DELETE FROM student_exam_scores WHERE enrollment_id = ?", gone)
    for _ in range(2):
        school.call("sp_populate_exam_scores", exam_schedule_id=exam)
        assert school.sheet(exam) == [here, gone]
    assert school.stands(exam, here)[0] == 3


def test_populating_a_locked_exam(school: School, hand: Hand):
    enrollment, period = school.student(), school.period()
    exam = school.exam(period)
    school.lock(period)
    school.call("sp_populate_exam_scores", exam_schedule_id=exam)
    school.lock(period, 0)
    hand.run("DELETE FROM student_exam_scores")
    school.lock(period)
    with pytest.raises(Refused, match="PERIOD_LOCKED"):
        school.call("sp_populate_exam_scores", exam_schedule_id=exam)
    assert enrollment not in school.sheet(exam)


def test_messages_stay_within_what_servers_accept(school: School, hand: Hand, engine: str):
    period = school.period()
    school.exam(period, 1, start_time="10:00", duration_minutes=60)
    cases = [
        (EXAM, (period, school.subject, school.level, day(90), 20)),
        ("UPDATE exam_schedules SET max_score = 0", ()),
        ("UPDATE exam_periods SET end_date = ?", (day(99999),)),
        ("UPDATE exam_periods SET is_locked = 1", ()),
        (EXAM, (period, school.subject, school.level, day(1), 20)),
    ]
    for sql, values in cases:
        try:
            hand.run(sql, *values)
        except Exception as refusal:
            message = refusal.message
            assert len(message) <= 128
            assert engine == "mysql" or message.isupper()
            assert engine == "sqlite" or ": " in message
    assert LONG[:20] in message or engine == "sqlite"
