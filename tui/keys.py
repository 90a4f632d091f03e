"""Every key once. Bindings, help, foot line, palette and the README's table are made from this table.

Function keys mean the same on every screen. A bare letter never acts: in lists it finds, in fields it is typed. A Ctrl
combination stands with the Arabic letter of the same physical key, and is never the only way: a terminal may send the
letter alone for it, and the palette (F10) and the help (F1) run every action too.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from textual.binding import Binding

from tui.language.i18n import N_, _

TWINS = dict(zip("qwertyuiopasdfghjklzxcvnm", "ضصثقفغعهخحشسيبلاتنمئءؤرىة", strict=True))
"""Latin letter -> what the same physical key types under the Arabic layout of PCs: 101, 102 and xkb's `ara` have the
letters at the same places, as has "Arabic – PC" of macOS. B types two letters: never used."""

APPLE_TWINS = {"z": "ظ", "x": "ط", "c": "ذ", "v": "د", "n": "ر"}
"""Where the layout "Arabic" of macOS has other letters; on M it has و, but Ctrl+M is Enter."""

SIGNED_IN = "signed in"
"""What a key needs that is there for everybody who is signed in."""

FOR_STUDENTS = {"app.tests": "app.take"}
"""An action of everywhere -> what its key does for students."""

FOOT_ALONE = ("app.language", "app.quit")
"""What the foot line offers on screens that have no keys of their own."""

_NAMES = {
    "up": "↑", "down": "↓", "left": "←", "right": "→", "enter": "Enter", "escape": "Esc", "delete": "Del",
    "insert": "Ins", "tab": "Tab", "space": "Space", "pageup": "PgUp", "pagedown": "PgDn", "home": "Home",
    "end": "End", "backspace": "Backspace",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Key:
    """One action and the keys that carry it.

    Attributes:
        id: `scope.name`; the screen's method is `action_name`.
        keys: Textual's names of the keys, the first is shown; none for what only palette and help offer.
        label: what it does, a few words (msgid).
        tip: one sentence more, for the help and the palette (msgid).
        needs: the permission it takes, an action of `data.school.permissions`.
        place: where it goes to, for the keys that change the screen.
        foot: its place among the five keys of the foot line; 0: not there.
        bound: False for keys that a widget handles itself.
        runs: False for keys that only mean something where the cursor is: help tells them, the palette does not.
    """

    id: str
    keys: tuple[str, ...]
    label: str
    tip: str = ""
    needs: str = ""
    place: str = ""
    foot: int = 0
    bound: bool = True
    runs: bool = True

    @property
    def scope(self) -> str:
        """The screen it belongs to, or `app`."""
        return self.id.partition(".")[0]

    @property
    def name(self) -> str:
        """Its name within the scope."""
        return self.id.partition(".")[2]

    @property
    def shown(self) -> str:
        """The first of its keys, as people name it."""
        return show_key(self.keys[0]) if self.keys else ""


SCREENS = {
    "app": N_("Everywhere"),
    "sign_in": N_("Sign in"),
    "first_run": N_("First run"),
    "periods": N_("Exam periods"),
    "schedules": N_("Exam schedules"),
    "grades": N_("Mark entry"),
    "sheet": N_("Mark sheet"),
    "enrollment": N_("Enrollment"),
    "courses": N_("A student’s courses"),
    "course_plan": N_("Enrolling many"),
    "timetable": N_("Timetable"),
    "tests": N_("Tests"),
    "questions": N_("A test’s questions"),
    "attempts": N_("Attempts"),
    "attempt": N_("An attempt"),
    "leaders": N_("Leaderboard"),
    "test_statistics": N_("Test statistics"),
    "carry": N_("Carrying to a mark sheet"),
    "take": N_("My tests"),
    "paper": N_("Taking a test"),
    "own_result": N_("My result"),
    "results": N_("Results"),
    "comparison": N_("Side by side"),
    "semester_grades": N_("Semester grades"),
    "admin": N_("Administration"),
    "committees": N_("Committees and seats"),
    "audit": N_("Record of changes"),
    "spread": N_("Spreading over committees"),
    "dialog": N_("Dialogs"),
}
"""Scope -> the screen's title (msgid)."""

# fmt: off
KEYS: tuple[Key, ...] = (
    Key("app.help", ("f1",), N_("Help"), N_("The keys of this screen; Enter does it."), foot=9),
    Key("app.periods", ("f2",), N_("Exam periods"),
        N_("Periods with their progress and locks."), "periods.read", "periods"),
    Key("app.schedules", ("f3",), N_("Exam schedules"),
        N_("A period’s exams, by date and grade level."), "schedules.read", "schedules"),
    Key("app.grades", ("f4",), N_("Mark entry"),
        N_("Choose exam and section, then enter marks."), "marks.read", "grades"),
    Key("app.enrollment", ("f5",), N_("Enrollment"),
        N_("Find a student; enroll, move and withdraw."), "students.read", "enrollment"),
    Key("app.timetable", ("f6",), N_("Timetable"),
        N_("Courses and their weeks; who would be hurt by a change."), "courses.read", "timetable"),
    Key("app.tests", ("f7",), N_("Tests"),
        N_("Tests, attempts, the leaderboard."), "tests.read", "tests"),
    Key("app.results", ("f8",), N_("Results"), N_("Averages, passes and distributions."), "results.read", "results"),
    Key("app.admin", ("f9",), N_("Administration"),
        N_("Years, sections, subjects, people, policies."), "structure.read", "admin"),
    Key("app.take", (), N_("My tests"), N_("Tests to take, and what came of them."), "tests.take", "take"),
    Key("app.committees", (), N_("Committees"),
        N_("Spread students over committees; seats and seating numbers."), "committees.read", "committees"),
    Key("app.audit", (), N_("Record of changes"),
        N_("Who changed what, when, from what to what, and why."), "audit.read", "audit"),
    Key("app.palette", ("f10", "ctrl+p"), N_("All actions"), N_("Find an action by name, in both languages.")),
    Key("app.go", ("ctrl+g",), N_("Go to…"), N_("The screens by number, without function keys.")),
    Key("app.language", ("ctrl+l",), N_("العربية / English"), N_("Switch between Arabic and English.")),
    Key("app.theme", (), N_("Light or dark"), N_("Colours: dark, light, the terminal’s own.")),
    Key("app.terminal", (), N_("Test the terminal"), N_("Does Arabic read right here? What can be done if not.")),
    Key("app.password", (), N_("Change my password"), N_("Choose another password for yourself."), SIGNED_IN),
    Key("app.sign_out", (), N_("Sign out"), N_("Let somebody else sign in."), SIGNED_IN),
    Key("app.quit", ("ctrl+q",), N_("Quit"), N_("Leave; marks on their way are saved first.")),
    # --- F2
    Key("periods.new", ("insert", "ctrl+n"), N_("New period"), N_("Open a new exam period."), "periods.write", foot=1),
    Key("periods.edit", ("enter",), N_("Edit"),
        N_("Change name, kind and dates."), "periods.write", foot=2, bound=False),
    Key("periods.lock", ("space",), N_("Lock / unlock"),
        N_("Close a period’s marks, or open them again."), "periods.lock", foot=3),
    Key("periods.activate", ("ctrl+t",), N_("Active or not"), N_("Active periods are offered first."), "periods.write"),
    Key("periods.years", ("ctrl+o",), N_("All years"), N_("The periods of all years, or of this one."), foot=4),
    Key("periods.delete", ("delete",), N_("Delete"), N_("Delete a period that has no exams."), "periods.write"),
    # --- F3
    Key("schedules.new", ("insert", "ctrl+n"), N_("New exam"),
        N_("Put an exam on the schedule."), "schedules.write", foot=1),
    Key("schedules.edit", ("enter",), N_("Edit"),
        N_("Change or move the exam."), "schedules.write", foot=2, bound=False),
    Key("schedules.view", ("space",), N_("Calendar"), N_("Switch between the list and the calendar."), foot=3),
    Key("schedules.period", ("ctrl+o",), N_("Other period"), N_("Choose the exam period that is shown."), foot=4),
    Key("schedules.earlier", ("shift+up",), N_("A day earlier"), N_("Move the exam to the day before."),
        "schedules.write"),
    Key("schedules.later", ("shift+down",), N_("A day later"), N_("Move the exam to the next day."), "schedules.write"),
    Key("schedules.marks", ("ctrl+e",), N_("Marks"), N_("Open the mark sheets of this exam."), "marks.read"),
    Key("schedules.populate", ("ctrl+r",), N_("Complete the sheet"),
        N_("Put students on the sheet who are missing."), "schedules.write"),
    Key("schedules.delete", ("delete",), N_("Delete"), N_("Delete an exam that has no marks."), "schedules.write"),
    # --- F4
    Key("grades.open", ("enter",), N_("Open"),
        N_("On to the exams, the sections, the sheet."), "marks.read", foot=1, bound=False, runs=False),
    Key("grades.back", ("escape",), N_("Back"), N_("Back to the list before."), foot=2, bound=False, runs=False),
    Key("sheet.enter", ("enter",), N_("Save, down"),
        N_("Save what was typed, go down; yes, where it asks."), "marks.write", foot=1, bound=False, runs=False),
    Key("sheet.presence", ("space",), N_("Presence"),
        N_("Present, absent, excused, and present again."), "marks.write", foot=2),
    Key("sheet.fields", ("tab",), N_("Excuse, note"),
        N_("Write why the student was absent, or a note."), "marks.write", foot=3, bound=False, runs=False),
    Key("sheet.undo", ("ctrl+z",), N_("Undo"), N_("Take the latest change back, as a new one."), "marks.write", foot=4),
    Key("sheet.take_back", ("escape",), N_("Take back"),
        N_("Drop what is typed or refused; with nothing of the kind, choose another sheet."), bound=False, runs=False),
    Key("sheet.clear", ("delete",), N_("Clear the mark"),
        N_("Not yet marked; where somebody else wrote too, theirs stays."), "marks.write", bound=False, runs=False),
    Key("sheet.other", ("ctrl+o",), N_("Other sheet"), N_("Choose another exam or section."), "marks.read"),
    Key("sheet.again", (), N_("Send again"), N_("Try at once to save what waits for the connection."), "marks.write"),
    # --- F5
    Key("enrollment.courses", ("enter",), N_("Courses"),
        N_("The student’s week, and what fits into it."), "courses.read", "courses", foot=1, bound=False),
    Key("enrollment.new", ("insert", "ctrl+n"), N_("New student"),
        N_("Add a student to the school."), "students.write", foot=2),
    Key("enrollment.edit", ("ctrl+e",), N_("Edit"),
        N_("Change what is kept of the student."), "students.write"),
    Key("enrollment.enroll", ("space", "ctrl+r"), N_("Enroll / move"),
        N_("Put the student into a section, or into another one."), "enrollment.write", foot=3),
    Key("enrollment.leave", ("delete", "ctrl+d"), N_("Withdraw"),
        N_("End the enrollment; marks stay. Taking back opens it again."), "enrollment.write", foot=4),
    Key("enrollment.many", ("ctrl+t",), N_("Many at once"),
        N_("A section or a list of students into courses."), "enrollment.write", "course_plan"),
    Key("enrollment.offers", ("ctrl+o",), N_("Seats on offer"),
        N_("Which seats are kept, and for whom."), "courses.read"),
    Key("course_plan.section", ("space", "ctrl+o"), N_("A section"),
        N_("Its students, into the courses it takes."), "enrollment.write", foot=1),
    Key("course_plan.list", ("insert", "ctrl+n"), N_("A list or file"),
        N_("Typed, pasted, CSV or XLSX."), "enrollment.write", foot=2),
    Key("course_plan.enroll", ("enter",), N_("Enroll"),
        N_("All or nothing, or what fits."), "enrollment.write", foot=3, bound=False),
    Key("course_plan.undo", ("ctrl+z",), N_("Undo"), N_("Take all of the latest back."), "enrollment.write", foot=4),
    Key("course_plan.back", ("escape",), N_("Back"), N_("Back to the students; stops what is being done."),
        bound=False),
    Key("courses.enroll", ("enter",), N_("Enroll"),
        N_("Take the course, or choose a way where it does not fit."), "enrollment.write", foot=1, bound=False),
    Key("courses.drop", ("delete", "ctrl+d"), N_("Drop"),
        N_("Drop a held course, or leave a waiting list."), "enrollment.write", foot=2),
    Key("courses.swap", ("space", "ctrl+r"), N_("Swap"),
        N_("Take one course in place of others, in one step."), "enrollment.write", foot=3),
    Key("courses.undo", ("ctrl+z",), N_("Undo"), N_("Take the latest change here back."), "enrollment.write", foot=4),
    Key("courses.wait", ("ctrl+w",), N_("Waiting list"),
        N_("Wait for the course, or wait no longer."), "enrollment.write"),
    Key("courses.pass_on", (), N_("Pass the offer on"),
        N_("Let the next one have the seat; this student goes to the end."), "enrollment.write"),
    Key("courses.semester", ("ctrl+o",), N_("Other semester"),
        N_("Choose the semester that is shown."), "courses.read"),
    Key("courses.back", ("escape",), N_("Back"), N_("Back to the students."), bound=False),
    # --- F6
    Key("timetable.new", ("insert", "ctrl+n"), N_("New"),
        N_("In the week a lesson, in the list a course."), "courses.write", foot=1),
    Key("timetable.edit", ("enter",), N_("Edit"),
        N_("In the list go into the week; there change the lesson, or put the held one down."), "courses.write",
        bound=False),
    Key("timetable.hold", ("space",), N_("Grab"),
        N_("Arrows carry the lesson, + and - resize it; you see whom that would hurt."), "courses.write",
        foot=2),
    Key("timetable.delete", ("delete", "ctrl+d"), N_("Delete"),
        N_("In the week the lesson, in the list the course."), "courses.write"),
    Key("timetable.undo", ("ctrl+z",), N_("Undo"), N_("Take the latest change back, as a new one."), "courses.write",
        foot=4),
    Key("timetable.people", ("ctrl+r",), N_("Students"),
        N_("Who is in the course, and who waits for it."), "courses.read", foot=3),
    Key("timetable.course", ("ctrl+e",), N_("Edit the course"),
        N_("Change its name, seats, college and semester."), "courses.write"),
    Key("timetable.doubles", ("ctrl+t",), N_("Used twice"),
        N_("Rooms and teachers used twice at once."), "courses.read"),
    Key("timetable.semester", ("ctrl+o",), N_("Semester, college"),
        N_("Choose which courses are listed."), "courses.read"),
    Key("timetable.sort", ("ctrl+s",), N_("Sort"), N_("By the column under the cursor; again turns it round.")),
    # --- F7
    Key("tests.questions", ("enter",), N_("Questions"),
        N_("The sections and questions of the test."), "tests.read", "questions", foot=1, bound=False),
    Key("tests.new", ("insert", "ctrl+n"), N_("New"), N_("Add a test."), "tests.write", foot=2),
    Key("tests.open", ("space",), N_("Open / close"),
        N_("Offer the test to students, or no longer."), "tests.write", foot=3),
    Key("tests.attempts", ("ctrl+r",), N_("Attempts"),
        N_("Who took the test, and what came of it."), "tests.read", "attempts", foot=4),
    Key("tests.leaders", ("ctrl+t",), N_("Leaderboard"),
        N_("Who did best, and how each section went."), "results.read", "leaders"),
    Key("tests.carry", ("ctrl+o",), N_("Carry to a sheet"),
        N_("Put the best attempts into an exam’s mark sheet."), "marks.write", "carry"),
    Key("tests.statistics", ("ctrl+y",), N_("Statistics"),
        N_("How all tests went, and everybody in them."), "results.read", "test_statistics"),
    Key("tests.edit", ("ctrl+e",), N_("Edit"), N_("Change name, subject and grade level."), "tests.write"),
    Key("tests.delete", ("delete", "ctrl+d"), N_("Delete"),
        N_("Delete a test that nobody has attempted."), "tests.write"),
    Key("tests.sort", ("ctrl+s",), N_("Sort"), N_("By the column under the cursor; again turns it round.")),
    Key("questions.new", ("insert", "ctrl+n"), N_("New question"),
        N_("Add a question to the section under the cursor."), "tests.write", foot=1),
    Key("questions.edit", ("enter",), N_("Edit"),
        N_("Change the question, or the section’s name."), "tests.write", foot=2, bound=False),
    Key("questions.section", ("ctrl+r",), N_("New section"), N_("Add a section at the end."), "tests.write", foot=3),
    Key("questions.move", ("space",), N_("Move"),
        N_("Move the question to the end of another section."), "tests.write", foot=4),
    Key("questions.up", ("shift+up",), N_("Further up"), N_("Move the question or the section up."), "tests.write"),
    Key("questions.down", ("shift+down",), N_("Further down"),
        N_("Move the question or the section down."), "tests.write"),
    Key("questions.delete", ("delete", "ctrl+d"), N_("Delete"),
        N_("Delete the question, or the section with its questions."), "tests.write"),
    Key("questions.open", ("ctrl+t",), N_("Open / close"),
        N_("Offer the test to students, or no longer."), "tests.write"),
    Key("questions.test", ("ctrl+e",), N_("Edit the test"),
        N_("Change name, subject and grade level."), "tests.write"),
    Key("questions.attempts", ("ctrl+o",), N_("Attempts"),
        N_("Who took the test, and what came of it."), "tests.read", "attempts"),
    Key("questions.back", ("escape",), N_("Back"), N_("Back to the tests."), bound=False),
    Key("attempts.show", ("enter",), N_("Answers"),
        N_("Every question with the answer, and the result by section."), "tests.read", "attempt", foot=1,
        bound=False),
    Key("attempts.state", ("space",), N_("Other state"),
        N_("All attempts, those in progress, those handed in."), foot=2),
    Key("attempts.finish", ("ctrl+r",), N_("Finish it"),
        N_("Hand in an attempt that the student left open."), "tests.write", foot=3),
    Key("attempts.all", ("ctrl+o",), N_("All tests"), N_("The attempts of all tests, or of this one.")),
    Key("attempts.sort", ("ctrl+s",), N_("Sort"), N_("By the column under the cursor; again turns it round.")),
    Key("attempts.back", ("escape",), N_("Back"), N_("Back to the tests."), bound=False),
    Key("attempt.finish", ("ctrl+r",), N_("Finish it"),
        N_("Hand in an attempt that the student left open."), "tests.write", foot=1),
    Key("attempt.back", ("escape",), N_("Back"), N_("Back to the attempts."), foot=2, bound=False),
    Key("leaders.attempts", ("enter",), N_("Attempts"),
        N_("Who took the test, and what came of it."), "tests.read", "attempts", foot=1, bound=False),
    Key("leaders.back", ("escape",), N_("Back"), N_("Back to the tests."), foot=2, bound=False),
    Key("test_statistics.leaders", ("enter",), N_("Leaderboard"),
        N_("Who did best, and how each section went."), "results.read", "leaders", foot=1, bound=False),
    Key("test_statistics.people", ("space",), N_("Tests / people"),
        N_("By test, or by person."), "results.read", foot=2),
    Key("test_statistics.sort", ("ctrl+s",), N_("Sort"),
        N_("By the column under the cursor; again turns it round.")),
    Key("test_statistics.back", ("escape",), N_("Back"), N_("Back to the tests."), foot=4, bound=False),
    Key("carry.carry", ("enter",), N_("Carry over"),
        N_("Write the marks that the list shows, all at once."), "marks.write", foot=1, bound=False),
    Key("carry.exam", ("space",), N_("Exam"), N_("Choose the exam whose sheet gets the marks."), "marks.write", foot=2),
    Key("carry.section", ("ctrl+e",), N_("Section"), N_("One section of the sheet, or all."), "marks.write"),
    Key("carry.replace", ("ctrl+r",), N_("Replace or not"),
        N_("Replace marks that stand already, or leave them."), "marks.write", foot=3),
    Key("carry.undo", ("ctrl+z",), N_("Undo"), N_("Put back what was carried last."), "marks.write", foot=4),
    Key("carry.back", ("escape",), N_("Back"), N_("Stop what runs; otherwise back to the tests."), bound=False),
    # --- students
    Key("take.start", ("enter",), N_("Begin / go on"),
        N_("Begin the test, or go on with it; among your attempts, see the result."), "tests.take", "paper", foot=1,
        bound=False),
    Key("take.result", ("space",), N_("Result"),
        N_("What came of your latest attempt at this test."), "tests.take", "own_result", foot=2),
    Key("paper.choose", ("enter",), N_("Choose"),
        N_("Enter, Space or the digit of a choice; it is kept at once, and Enter goes on."), "tests.take", foot=1,
        bound=False, runs=False),
    Key("paper.finish", ("ctrl+e",), N_("Hand in"),
        N_("Hand the test in; Enter on the last question asks for it, too."), "tests.take", foot=3),
    Key("paper.onward", ("pagedown",), N_("Next question"),
        N_("The arrow to the side where lines end does it, too."), "tests.take", foot=2, bound=False),
    Key("paper.previous", ("pageup",), N_("Question before"),
        N_("The arrow to the side where lines begin does it, too."), "tests.take", bound=False),
    Key("paper.read", ("tab",), N_("Read on"),
        N_("Into a question longer than its room, where ↑ and ↓ scroll; Tab again leads back."), "tests.take",
        bound=False, runs=False),
    Key("paper.clear", ("delete",), N_("No answer"), N_("Take the answer back."), "tests.take"),
    Key("paper.back", ("escape",), N_("Back"),
        N_("Back to your tests; your answers are kept, and you can go on."), foot=4, bound=False),
    Key("own_result.back", ("escape",), N_("Back"), N_("Back to your tests."), foot=1, bound=False),
    # --- F8
    Key("results.deeper", ("enter",), N_("Down"),
        N_("What the line is made of: exam, section, student."), "results.read", foot=1, bound=False),
    Key("results.by", ("space",), N_("By…"),
        N_("The same marks by exam, subject, level, section or student."), "results.read", foot=2),
    Key("results.period", ("ctrl+o",), N_("Other period"), N_("Choose the exam period that is shown."), foot=3),
    Key("results.grades", ("ctrl+t",), N_("Grades"),
        N_("The semester grades of a section with what each is made of."), "results.read", "semester_grades", foot=4),
    Key("results.compare", ("ctrl+r",), N_("Compare"),
        N_("Two sections or two years side by side."), "results.read", "comparison"),
    Key("results.all", ("ctrl+y",), N_("All years"), N_("Everything there is, by year.")),
    Key("results.marks", ("ctrl+e",), N_("Marks"), N_("Open the mark sheets of this exam."), "marks.read"),
    Key("results.sort", ("ctrl+s",), N_("Sort"), N_("By the column under the cursor; again turns it round.")),
    Key("results.up", ("escape",), N_("Back up"), N_("Back to the list that one came from."), bound=False),
    Key("comparison.sections", ("space",), N_("Two sections"), N_("Two sections by subject."), "results.read", foot=1),
    Key("comparison.years", ("ctrl+t",), N_("Two years"), N_("Two years by grade level."), "results.read", foot=2),
    Key("comparison.by", ("ctrl+r",), N_("By…"),
        N_("Compare years by grade level or by subject."), "results.read", foot=3),
    Key("comparison.back", ("escape",), N_("Back"), N_("Back to the results."), foot=4, bound=False),
    Key("semester_grades.section", ("space", "ctrl+o"), N_("Other section"),
        N_("Choose section and semester."), "results.read", foot=1),
    Key("semester_grades.refill", ("ctrl+r",), N_("Compute"),
        N_("Compute the grades of this section again."), "grades.write", foot=2),
    Key("semester_grades.refill_all", ("ctrl+t",), N_("All stale"),
        N_("Compute again wherever grades of the semester are out of date."), "grades.write", foot=3),
    Key("semester_grades.back", ("escape",), N_("Back"), N_("Back to the results; stops what is being computed."),
        foot=4, bound=False),
    # --- F9
    Key("admin.new", ("insert", "ctrl+n"), N_("New"), N_("Add one to this list."), "structure.write", foot=1),
    Key("admin.edit", ("enter",), N_("Edit"),
        N_("Change the one under the cursor."), "structure.write", foot=2, bound=False),
    Key("admin.delete", ("delete",), N_("Delete"), N_("Delete one that nothing uses."), "structure.write", foot=3),
    Key("admin.password", ("ctrl+w",), N_("New password"),
        N_("Give this person another password."), "users.write", foot=4),
    Key("committees.move", ("enter",), N_("Move"),
        N_("Among the committees go to the seats; there give the student another seat."), "committees.write", foot=1,
        bound=False),
    Key("committees.spread", ("space",), N_("Spread"),
        N_("Give seats to everybody who has none; first you see who gets which."), "committees.write", "spread",
        foot=2),
    Key("committees.clear", ("delete", "ctrl+d"), N_("Clear the seat"),
        N_("Take the student’s seat and seating number."), "committees.write", foot=3),
    Key("committees.session", ("ctrl+o",), N_("Other session"), N_("Choose the exam session that is shown."), foot=4),
    Key("committees.new", ("insert", "ctrl+n"), N_("New session"),
        N_("A session seats one or more exam periods together."), "committees.write"),
    Key("committees.edit", ("ctrl+e",), N_("Edit the session"),
        N_("Change its name, days and exam periods."), "committees.write"),
    Key("committees.remove", (), N_("Delete the session"), N_("Delete it with its seats."), "committees.write"),
    Key("committees.sort", ("ctrl+s",), N_("Sort"), N_("By the column under the cursor; again turns it round.")),
    Key("committees.back", ("escape",), N_("Back"), N_("From the seats to the committees, and back."), bound=False),
    Key("spread.spread", ("enter",), N_("Give the seats"),
        N_("Give the seats that the list shows, all at once."), "committees.write", foot=1, bound=False),
    Key("spread.rule", ("space",), N_("Rule"),
        N_("Committees with their seats, levels mixed or not, order, first number."), "committees.write", foot=2),
    Key("spread.gone", ("ctrl+r",), N_("Who is gone"),
        N_("Take the seats of those who do not sit these exams any more, or leave them."), "committees.write", foot=3),
    Key("spread.undo", ("ctrl+z",), N_("Undo"), N_("Take all of the latest back."), "committees.write", foot=4),
    Key("spread.back", ("escape",), N_("Back"), N_("Back to the committees."), bound=False),
    Key("audit.row", ("enter",), N_("Only this row"), N_("Show what else became of the row under the cursor."),
        "audit.read", foot=1, bound=False),
    Key("audit.limit", ("space", "ctrl+o"), N_("Only some"), N_("Choose of what, by whom, and of which days."),
        "audit.read", foot=2),
    Key("audit.all", ("ctrl+r",), N_("All changes"), N_("Show every change again."), "audit.read", foot=3),
    Key("audit.back", ("escape",), N_("Back"), N_("Back to the administration."), foot=4, bound=False),
    # --- dialogs
    Key("dialog.accept", ("enter",), N_("Accept"),
        N_("Enter in a field or on the button."), bound=False, runs=False),
    Key("dialog.next", ("tab",), N_("Next field"), N_("Shift+Tab goes back."), bound=False, runs=False),
    Key("dialog.cancel", ("escape",), N_("Cancel"), N_("Close without a change."), bound=False, runs=False),
)
# fmt: on


def show_key(key: str) -> str:
    """Return a key as people name it: `ctrl+p` is `Ctrl+P`."""
    return "+".join(_NAMES.get(part, part.upper() if len(part) <= 3 and part[0] == "f" else part.capitalize())
                    for part in key.split("+"))  # fmt: skip


def of(scope: str) -> list[Key]:
    """Return the keys of one scope, in the table's order."""
    return [key for key in KEYS if key.scope == scope]


def find(id: str) -> Key:
    """Return the key with this id.

    Raises:
        KeyError: when there is none.
    """
    for key in KEYS:
        if key.id == id:
            return key
    raise KeyError(id)


def bindings(scope: str) -> list[Binding]:
    """Return a scope's keys as Textual's bindings; each runs `action_do(id)`, which may say why it cannot."""
    return [
        Binding(",".join(_with_twins(key.keys)), f"{_node(scope)}do('{key.id}')", key.label, show=False, id=key.id,
                priority=scope == "app")
        for key in of(scope)
        if key.keys and key.bound
    ]  # fmt: skip


def foot(scope: str) -> list[tuple[str, str]]:
    """Return (key, label) for the foot line of a screen, in the user's language, help last."""
    shown = sorted((key for key in [*of(scope), *of("app")] if key.foot), key=lambda key: key.foot)
    shown = [*shown[:-1][:4], shown[-1]] if len(of(scope)) else [*map(find, FOOT_ALONE), *shown]
    return [(key.shown, _(key.label)) for key in shown]


def _with_twins(keys: tuple[str, ...]) -> Iterator[str]:
    for key in keys:
        yield key
        head, plus, last = key.rpartition("+")
        yield from (head + plus + twins[last] for twins in (TWINS, APPLE_TWINS) if last in twins)


def _node(scope: str) -> str:
    return "app." if scope == "app" else "screen."


def markdown() -> str:
    """Return the table of keys for the README, in English."""
    lines = ["| key | screen | what it does |", "|---|---|---|"]
    for key in KEYS:
        if key.scope != "dialog":
            shown = ", ".join(map(show_key, key.keys)) or "palette"
            lines.append(f"| {shown} | {SCREENS[key.scope]} | {key.label}: {key.tip} |")
    return "\n".join(lines)


def readme(text: str) -> str:
    """Return a README's text with the table of keys between its markers as it is now."""
    before, begin, rest = text.partition("<!-- keys -->\n")
    _old, end, after = rest.partition("<!-- /keys -->")
    return f"{before}{begin}\n{markdown()}\n\n{end}{after}"


if __name__ == "__main__":
    README = Path(__file__).parents[1] / "README.md"
    README.write_text(readme(README.read_text(encoding="utf-8")), encoding="utf-8")
