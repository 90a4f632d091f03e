"""What the rules of courses say, in plain Python: each step tells its refusal, or "done" and changes the model."""

import copy
from collections.abc import Callable
from dataclasses import dataclass, field

DONE = "done"


@dataclass
class Course:
    """A course as the model keeps it."""

    college: str
    capacity: int | None
    semester: int | None


@dataclass
class Slot:
    """Day and half-hours from midnight."""

    course: str
    day: str
    start: int
    end: int

    def meets(self, other: "Slot") -> bool:
        """Whether the two overlap."""
        return self.day == other.day and self.start < other.end and other.start < self.end


@dataclass
class Waiting:
    """A place on a waiting list."""

    student: str
    course: str
    place: int
    offered: bool = False


@dataclass
class Model:
    """Who is where. A step that is refused leaves it as it was."""

    students: dict[str, str] = field(default_factory=dict)
    courses: dict[str, Course] = field(default_factory=dict)
    slots: dict[str, Slot] = field(default_factory=dict)
    held: dict[str, tuple[str, str]] = field(default_factory=dict)
    waiting: list[Waiting] = field(default_factory=list)

    def step(self, work: Callable[..., str | None], *arguments: object) -> str:
        """Do `work`; return "done", or its refusal with all of it undone."""
        before = copy.deepcopy(self.__dict__)
        told = work(*arguments) or DONE
        if told != DONE:
            self.__dict__.update(before)
        return told

    # --- what a person does

    def enroll(self, key: str, student: str, course: str) -> str | None:
        """Take a course."""
        if told := self._who(student, course):
            return told
        if (student, course) in self.held.values():
            return "DUPLICATE"
        self.offer(course)
        self.held[key] = (student, course)
        return self._taken(student, course)

    def switch(self, key: str, course: str) -> str | None:
        """Change a mapping's course."""
        student, old = self.held[key]
        if course == old:
            return None
        if told := self._who(student, course):
            return told
        if (student, course) in self.held.values():
            return "DUPLICATE"
        self.offer(course)
        self.held[key] = (student, course)
        if told := self._taken(student, course):
            return told
        return self.offer(old)

    def hand_over(self, key: str, student: str) -> str | None:
        """Change a mapping's student."""
        old, course = self.held[key]
        if student == old:
            return None
        if told := self._who(student, course):
            return told
        if (student, course) in self.held.values():
            return "DUPLICATE"
        self.held[key] = (student, course)
        waited = self._place(student, course)
        if told := self._taken(student, course):
            return told
        return self.offer(course) if waited else None

    def leave(self, key: str) -> None:
        """Give a course back."""
        _, course = self.held.pop(key)
        self.offer(course)

    def wait(self, student: str, course: str) -> str | None:
        """Stand at the end of a waiting list."""
        if self.students[student] != self.courses[course].college:
            return "COLLEGE_CONSTRAINT"
        if (student, course) in self.held.values():
            return "VALIDATION_ERROR"
        if self._place(student, course):
            return "DUPLICATE"
        self.waiting.append(Waiting(student, course, self.end(course)))
        return None

    def withdraw(self, student: str, course: str) -> None:
        """Leave a waiting list."""
        self.waiting = [one for one in self.waiting if (one.student, one.course) != (student, course)]
        self.offer(course)

    def send_to_end(self, student: str, course: str) -> None:
        """Take an offer back and put the student behind the last."""
        one = self._place(student, course)
        assert one
        one.offered, one.place = False, self.end(course)
        self.offer(course)

    def put_slot(self, key: str, slot: Slot) -> str | None:
        """Add or change a slot."""
        self.slots[key] = slot
        if any(slot.meets(other) for name, other in self.slots.items() if name != key and other.course == slot.course):
            return "TIMETABLE_CONFLICT"
        return "TIMETABLE_UPDATE_BLOCKED" if self._hurts(slot.course) else None

    def student_college(self, student: str, college: str) -> str | None:
        """Move a student."""
        self.students[student] = college
        return "COLLEGE_CONSTRAINT" if self._strange(student, None) else None

    def change(self, course: str, changed: Course) -> str | None:
        """Change a course."""
        old, self.courses[course] = self.courses[course], changed
        if self._strange(None, course):
            return "COLLEGE_CONSTRAINT"
        if changed.capacity != old.capacity and changed.capacity is not None and self._free(course) < 0:
            return "COURSE_FULL"
        if changed.semester != old.semester and self._hurts(course):
            return "ENROLLMENT_CONFLICT"
        if changed.capacity != old.capacity:
            self.offer(course)
        return None

    def offer(self, course: str) -> None:
        """Offer free seats to those who wait and fit, in order."""
        if self.courses[course].capacity is None:
            return
        for one in sorted(self.waiting, key=lambda one: one.place):
            here = one.course == course and not one.offered
            if here and self._free(course) > 0 and self._fits(one.student, course):
                one.offered = True

    def end(self, course: str) -> int:
        """The place behind the last."""
        return 1 + max((one.place for one in self.waiting if one.course == course), default=0)

    # --- what holds

    def _who(self, student: str, course: str) -> str | None:
        if student not in self.students:
            return "INVALID_STUDENT"
        if course not in self.courses:
            return "INVALID_COURSE"
        return "COLLEGE_CONSTRAINT" if self.students[student] != self.courses[course].college else None

    def _taken(self, student: str, course: str) -> str | None:
        self.waiting = [one for one in self.waiting if (one.student, one.course) != (student, course)]
        if self.courses[course].capacity is not None and self._free(course) < 0:
            return "COURSE_FULL"
        return "ENROLLMENT_CONFLICT" if self._clashes(student, course) else None

    def _place(self, student: str, course: str) -> Waiting | None:
        return next((one for one in self.waiting if (one.student, one.course) == (student, course)), None)

    def _free(self, course: str) -> int:
        taken = sum(1 for _, held in self.held.values() if held == course)
        offered = sum(1 for one in self.waiting if one.course == course and one.offered)
        return (self.courses[course].capacity or 0) - taken - offered

    def _fits(self, student: str, course: str) -> bool:
        return self.students[student] == self.courses[course].college and not self._clashes(student, course)

    def _clashes(self, student: str, course: str) -> bool:
        return any(self._clash(course, other) for who, other in self.held.values() if who == student)

    def _clash(self, one: str, other: str) -> bool:
        semesters = {self.courses[one].semester, self.courses[other].semester}
        if one == other or (None not in semesters and len(semesters) == 2):
            return False
        slots = self.slots.values()
        return any(a.meets(b) for a in slots if a.course == one for b in slots if b.course == other)

    def _hurts(self, course: str) -> bool:
        return any(self._clashes(student, course) for student, held in self.held.values() if held == course)

    def _strange(self, student: str | None, course: str | None) -> bool:
        return any(
            self.students[who] != self.courses[what].college
            for who, what in self.held.values()
            if student == who or course == what
        )
