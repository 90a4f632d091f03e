"""The mark sheet's model: every key on a row, and every answer of the database, without either."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from data.exams.records import Schedule
from data.marks.records import Judged, Mark, Sheet, SheetRow
from tui.screens.marks.model.draft import Phase, Refusal, Save, Theirs
from tui.screens.marks.model.parts import EXCUSED, UNEXCUSED, Part, values
from tui.screens.marks.model.running_totals import percentage, so_far
from tui.screens.marks.model.sheet import Look, SheetModel

NOW = datetime(2026, 11, 21, 8, 0, tzinfo=UTC)
MAX = Decimal(20)
EMPTY = Mark()
ABSENT = Mark(Decimal(0), False, UNEXCUSED)


def exam(max_score: Decimal = MAX) -> Schedule:
    day = date(2026, 9, 15)
    return Schedule(1, 1, "First monthly", False, 1, "Mathematics", 1, "Grade 2", day, None, None, max_score, 3, 0)


def row(row_id: int, mark: Mark = EMPTY) -> SheetRow:
    return SheetRow(row_id, row_id, row_id, str(row_id), f"Student {row_id}", True, mark, NOW)


def sheet(*marks: Mark, locked: bool = False, allowed: bool = True) -> Sheet:
    rows = [row(at, mark) for at, mark in enumerate(marks, 1)]
    return Sheet(exam(), 1, "A", Judged(Decimal(50), MAX / 2, "NONE", None), locked, allowed, rows)


def model(*marks: Mark) -> SheetModel:
    return SheetModel(sheet(*(marks or (Mark(),) * 3)))


def mark(score: float | str) -> Mark:
    return Mark(Decimal(str(score)))


def send(model: SheetModel) -> Save:
    save = model.next_save()
    assert save
    return save


def settle(model: SheetModel, store: Callable[[Save], Mark] = lambda save: save.new) -> list[Save]:
    """Take every save until nothing is left to send."""
    sent = []
    while save := model.next_save():
        sent.append(save)
        model.saved(save, store(save))
    return sent


def test_the_absence_types_are_the_databases():
    from data.db.tables import ABSENCE_TYPES

    assert (EXCUSED, UNEXCUSED) == ABSENCE_TYPES


# --- entering


@pytest.mark.parametrize("typed", ["7.5", "٧٫٥", "٧،٥", "۷,۵", "07.50"])
def test_a_typed_mark_is_one_save_upon_what_was_seen(typed):
    sheet = model()
    assert sheet.type_mark(1, typed)
    assert sheet.look(1, Part.MARK) is Look.SAVING
    save = send(sheet)
    assert (save.old, save.new) == (Mark(), mark("7.5"))
    assert sheet.saved(save, save.new)
    assert sheet.look(1, Part.MARK) is None
    assert sheet.line(1).stored == mark("7.5")


def test_the_same_mark_again_is_no_save():
    sheet = model(mark(7))
    sheet.type_mark(1, "7.00")
    assert sheet.next_save() is None
    assert sheet.unsaved.all == 0


def test_a_mark_is_cleared_by_typing_nothing():
    sheet = model(mark(7))
    sheet.type_mark(1, "")
    assert settle(sheet)[0].new == Mark()


def test_above_the_maximum_is_told_at_once_and_the_database_has_the_last_word():
    sheet = model()
    sheet.type_mark(1, "21")
    assert sheet.look(1, Part.MARK) is Look.REFUSED
    assert sheet.line(1).drafts[Part.MARK].refusal == Refusal("SCORE_OUT_OF_RANGE", {"max_score": MAX, "score": 21})
    save = send(sheet)
    sheet.refused(save, Refusal("SCORE_OUT_OF_RANGE", {"max_score": Decimal(19)}))
    assert sheet.line(1).drafts[Part.MARK].refusal.facts["max_score"] == 19
    assert sheet.line(1).shown().score == 21
    assert sheet.next_save() is None


def test_above_a_maximum_that_was_raised_meanwhile_is_saved():
    sheet = model()
    sheet.type_mark(1, "21")
    settle(sheet)
    assert sheet.line(1).stored == mark(21)
    assert sheet.look(1, Part.MARK) is None


def test_a_presence_under_the_cursor_is_unsaved_and_nothing_to_settle():
    sheet = model(mark(7))
    sheet.turn(1)
    assert (sheet.unsaved.held, sheet.unsaved.open, sheet.unsaved.all) == (1, 0, 1)
    sheet.leave(1)
    assert (sheet.unsaved.saving, sheet.unsaved.all) == (1, 1)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("1.234", "TOO_MANY_DECIMALS"),
        (".", "NOT_A_MARK"),
        ("1000", "SCORE_OUT_OF_RANGE"),
        ("x", "NOT_A_MARK"),
        ("-5", "SCORE_OUT_OF_RANGE"),
        ("−٠٫٥", "SCORE_OUT_OF_RANGE"),
        ("-", "NOT_A_MARK"),
        ("-0", "NOT_A_MARK"),
        ("5-", "NOT_A_MARK"),
        ("5-3", "NOT_A_MARK"),
        ("1.2.3", "NOT_A_MARK"),
        ("1,000", "AMBIGUOUS_COMMA"),
        ("١،٠٠٠", "AMBIGUOUS_COMMA"),
        ("1 5", "NOT_A_MARK"),
        ("١٥ب", "NOT_A_MARK"),
    ],
)
def test_what_is_no_mark_stays_as_it_was_typed_and_is_not_sent(typed, code):
    sheet = model(mark(7))
    sheet.type_mark(1, typed)
    draft = sheet.line(1).drafts[Part.MARK]
    assert (draft.phase, draft.typed, draft.refusal.code) == (Phase.REFUSED, typed, code)
    assert sheet.next_save() is None
    assert sheet.give_up(1)
    assert sheet.line(1).shown() == mark(7)


def test_a_mark_on_an_absent_student_asks():
    sheet = model(ABSENT)
    assert not sheet.type_mark(1, "15")
    assert sheet.look(1, Part.MARK) is Look.ASKING
    assert sheet.next_save() is None
    assert sheet.confirm(1)
    assert settle(sheet)[0].new == mark(15)


def test_no_leaves_the_student_absent():
    sheet = model(ABSENT)
    sheet.type_mark(1, "15")
    assert sheet.give_up(1)
    assert sheet.line(1).shown() == ABSENT


def test_an_earned_zero_after_an_absence_takes_two_statements():
    sheet = model(replace(ABSENT, excuse_details="ill"))
    sheet.type_mark(1, "0")
    sheet.confirm(1)
    assert [save.new for save in settle(sheet)] == [Mark(), mark(0)]
    assert sheet.unsaved.all == 0


def test_space_goes_round_and_is_saved_when_the_row_is_left():
    sheet = model(mark(15))
    for absence in (UNEXCUSED, EXCUSED):
        sheet.turn(1)
        assert sheet.line(1).shown() == Mark(Decimal(0), False, absence)
        assert sheet.look(1, Part.MARK) is Look.UNSAVED
        assert sheet.next_save() is None
    sheet.turn(1)
    assert sheet.line(1).shown() == mark(15), "all the way round gives the mark back"
    sheet.turn(1)
    sheet.leave(1)
    assert settle(sheet)[0].new == ABSENT


def test_space_on_a_stored_absence_ends_not_yet_marked():
    sheet = model(replace(ABSENT, absence_type=EXCUSED, excuse_details="ill"))
    sheet.turn(1)
    sheet.leave(1)
    assert settle(sheet)[0].new == Mark()


def test_an_excuse_waits_for_its_absence_and_is_refused_where_there_is_none():
    sheet = model()
    sheet.turn(1)
    sheet.leave(1)
    sheet.write(1, Part.EXCUSE, "ill")
    sheet.write(2, Part.EXCUSE, "ill")
    sent = settle(sheet)
    assert [save.new for save in sent] == [ABSENT, replace(ABSENT, excuse_details="ill")]
    assert sheet.line(2).drafts[Part.EXCUSE].refusal.code == "EXCUSE_OF_PRESENT"


# --- on the way


def test_a_row_goes_one_save_at_a_time_and_in_order():
    sheet = model()
    sheet.type_mark(1, "5")
    first = send(sheet)
    sheet.type_mark(1, "6")
    sheet.write(1, Part.NOTE, "late")
    assert sheet.next_save() is None
    assert not sheet.saved(first, first.new)
    second = send(sheet)
    assert (second.old, second.new) == (mark(5), mark(6))
    sheet.saved(second, second.new)
    assert send(sheet).new == replace(mark(6), teacher_notes="late")


def test_rows_do_not_wait_for_each_other():
    sheet = model()
    sheet.type_mark(1, "5")
    sheet.type_mark(2, "6")
    assert {send(sheet).row_id, send(sheet).row_id} == {1, 2}


def test_a_refused_mark_does_not_hold_up_the_note():
    sheet = model()
    sheet.type_mark(1, "21")
    sheet.refused(send(sheet), Refusal("SCORE_OUT_OF_RANGE"))
    sheet.write(1, Part.NOTE, "asks again")
    assert settle(sheet)[0].new == Mark(teacher_notes="asks again")
    assert sheet.line(1).shown().score == 21


def test_what_the_rules_adjust_is_what_stands():
    sheet = model()
    sheet.type_mark(1, "5")
    settle(sheet, lambda save: mark("5.10"))
    assert sheet.line(1).shown() == mark("5.10")
    assert sheet.unsaved.all == 0


def test_while_nobody_answers_everything_waits_and_one_probe_goes_out():
    sheet = model()
    for at in (1, 2, 3):
        sheet.type_mark(at, "5")
    sheet.unavailable(send(sheet), "GONE")
    assert [sheet.look(at, Part.MARK) for at in (1, 2, 3)] == [Look.WAITING] * 3
    assert sheet.unsaved.waiting == 3
    assert sheet.next_save() is None
    probe = sheet.next_save(probe=True)
    assert probe and sheet.next_save(probe=True) is None
    sheet.saved(probe, probe.new)
    assert len(settle(sheet)) == 2
    assert [line.stored for line in sheet.lines] == [mark(5)] * 3


def test_a_locked_period_closes_the_sheet_and_keeps_what_was_typed():
    sheet = model()
    sheet.type_mark(1, "5")
    sheet.refused(send(sheet), Refusal("PERIOD_LOCKED"))
    assert sheet.blocked == "PERIOD_LOCKED"
    assert sheet.line(1).shown() == mark(5)
    assert not sheet.confirm(1)
    sheet.sheet = replace(sheet.sheet, is_locked=False)
    assert sheet.confirm(1)
    assert settle(sheet)[0].new == mark(5)


def test_who_may_not_is_blocked():
    assert SheetModel(sheet(Mark(), allowed=False)).blocked == "NOT_ALLOWED"
    assert SheetModel(sheet(Mark(), locked=True)).blocked == "PERIOD_LOCKED"


# --- two people


def test_anothers_mark_is_told_and_not_overwritten():
    sheet = model()
    sheet.type_mark(1, "11")
    theirs = Theirs(mark(14), "Khalid", NOW)
    sheet.changed(send(sheet), theirs)
    assert sheet.look(1, Part.MARK) is Look.CHANGED
    assert sheet.line(1).drafts[Part.MARK].theirs == theirs
    assert sheet.next_save() is None


def test_enter_keeps_mine_as_a_new_save_upon_theirs():
    sheet = model()
    sheet.type_mark(1, "11")
    sheet.changed(send(sheet), Theirs(mark(14), "Khalid", NOW))
    assert sheet.confirm(1)
    save = send(sheet)
    assert (save.old, save.new) == (mark(14), mark(11))
    sheet.saved(save, save.new)
    assert sheet.undo() == 1
    assert settle(sheet)[0].new == mark(14)


def test_delete_takes_theirs():
    sheet = model()
    sheet.type_mark(1, "11")
    sheet.changed(send(sheet), Theirs(mark(14), "Khalid", NOW))
    assert sheet.give_up(1, Phase.CHANGED)
    assert sheet.line(1).shown() == mark(14)
    assert len(sheet.undone) == 0


def test_a_change_of_another_part_is_no_quarrel():
    sheet = model()
    sheet.type_mark(1, "11")
    sheet.changed(send(sheet), Theirs(Mark(teacher_notes="theirs")))
    save = send(sheet)
    assert save.new == Mark(Decimal(11), teacher_notes="theirs")


def test_both_wrote_the_same():
    sheet = model()
    sheet.type_mark(1, "11")
    sheet.changed(send(sheet), Theirs(Mark(Decimal(11), teacher_notes="theirs")))
    assert sheet.unsaved.all == 0


def test_an_excuse_for_somebody_who_is_present_now_is_told():
    sheet = model(ABSENT)
    sheet.write(1, Part.EXCUSE, "ill")
    sheet.changed(send(sheet), Theirs(mark(12)))
    assert sheet.look(1, Part.EXCUSE) is Look.CHANGED


def test_anothers_change_appears():
    sheet = model()
    assert sheet.others_wrote([row(1, mark(9))], sheet.moment) == ([1], True)
    assert sheet.line(1).shown() == mark(9)


def test_anothers_change_does_not_disturb_typing_and_is_told_afterwards():
    sheet = model()
    sheet.typing_in = (1, Part.MARK)
    sheet.others_wrote([row(1, replace(mark(9), teacher_notes="n"))], sheet.moment)
    assert sheet.line(1).stored == Mark(teacher_notes="n")
    sheet.type_mark(1, "11")
    assert send(sheet).old == Mark(teacher_notes="n"), "the save meets the difference"


def test_a_late_read_does_not_undo_what_was_saved_meanwhile():
    sheet = model()
    asked_at = sheet.moment
    sheet.type_mark(1, "11")
    settle(sheet)
    assert sheet.others_wrote([row(1)], asked_at) == ([], False)
    assert sheet.line(1).stored == mark(11)


def test_a_sheet_read_anew_brings_rows_and_keeps_what_is_entered():
    sheet = model()
    sheet.type_mark(3, "5")
    again = replace(sheet.sheet, rows=[row(1, mark(2)), row(4)], is_locked=True)
    assert sheet.reload(again, sheet.moment)
    assert list(sheet.outbox.lines) == [1, 4, 3]
    assert sheet.line(1).shown() == mark(2)
    assert sheet.blocked


# --- undo


def test_undo_takes_back_step_by_step_as_new_changes():
    sheet = model()
    for typed in ("5", "6"):
        sheet.type_mark(1, typed)
        settle(sheet)
    sheet.write(2, Part.NOTE, "late")
    settle(sheet)
    undone = []
    while isinstance(row_id := sheet.undo(), int):
        undone += settle(sheet)
    assert [save.new for save in undone] == [Mark(), mark(5), Mark()]
    assert row_id == Refusal("NOTHING_TO_UNDO")


def test_undo_of_an_absence_gives_the_earned_zero_back():
    sheet = model(mark(0))
    sheet.turn(1)
    sheet.leave(1)
    settle(sheet)
    sheet.undo()
    assert [save.new for save in settle(sheet)] == [Mark(), mark(0)]


def test_undo_before_it_was_sent_sends_nothing():
    sheet = model()
    sheet.type_mark(1, "5")
    assert sheet.undo() == 1
    assert sheet.next_save() is None
    assert sheet.unsaved.all == 0


def test_undo_while_it_is_on_its_way_follows_it():
    sheet = model()
    sheet.type_mark(1, "5")
    save = send(sheet)
    sheet.undo()
    sheet.saved(save, save.new)
    assert settle(sheet)[0].new == Mark()


def test_undo_says_why_not_where_somebody_else_wrote():
    sheet = model()
    sheet.type_mark(1, "5")
    settle(sheet)
    sheet.others_wrote([row(1, mark(9))], sheet.moment)
    assert sheet.undo() == Refusal("CHANGED", {"name": "Student 1"})
    assert sheet.line(1).shown() == mark(9)


def test_a_refused_mark_is_not_there_to_be_undone():
    sheet = model()
    sheet.type_mark(1, "5")
    settle(sheet)
    sheet.type_mark(1, "21")
    save = send(sheet)
    sheet.type_mark(1, "20")
    sheet.refused(save, Refusal("SCORE_OUT_OF_RANGE"))
    settle(sheet)
    sheet.undo()
    assert settle(sheet)[0].new == mark(5)


def test_a_refused_undo_can_be_tried_again():
    sheet = model()
    sheet.type_mark(1, "5")
    settle(sheet)
    sheet.undo()
    sheet.refused(send(sheet), Refusal("PERIOD_LOCKED"))
    assert sheet.look(1, Part.MARK) is Look.REFUSED
    assert sheet.give_up(1)
    assert sheet.undo() == 1


# --- so far


def test_so_far():
    marks = [mark("19.5"), mark(4), mark(10), Mark(), ABSENT, mark(0)]
    told = so_far(marks, MAX, Decimal(10))
    assert (told.entered, told.total) == (5, 6)
    assert (told.highest, told.lowest, told.average) == (Decimal("19.5"), 0, Decimal("8.38"))
    assert (told.passed, told.failed) == (2, 2)
    assert told.bins == ((0, 4, 2), (5, 9, 0), (10, 14, 1), (15, 20, 1))


@pytest.mark.parametrize("max_score", ["1", "3", "7.5", "20", "100", "999.99"])
def test_every_mark_falls_into_one_bin(max_score):
    most = Decimal(max_score)
    marks = [Mark(most * part / 50) for part in range(51)]
    told = so_far(marks, most, most / 2)
    assert sum(count for _low, _high, count in told.bins) == 51
    assert (told.passed, told.failed) == (26, 25)


def test_nothing_so_far():
    told = so_far([Mark(), ABSENT], MAX, Decimal(10))
    assert (told.average, told.highest, told.passed, told.failed, told.entered) == (None, None, 0, 0, 1)


def test_percentages_are_rounded_half_up():
    assert percentage(mark("18.5"), MAX) == Decimal("92.5")
    assert str(percentage(mark("14.5"), Decimal(30))) == "48.33"
    assert str(percentage(mark("0.01"), Decimal(80))) == "0.01"
    assert percentage(mark(0), MAX) == 0
    assert percentage(ABSENT, MAX) is None


# --- a whole afternoon


class Office(RuleBasedStateMachine):
    """A teacher, somebody else and a connection that comes and goes, upon the database's own rules."""

    rows = st.integers(1, 2)
    typed = st.sampled_from(["", "0", "5", "12.5", "20", "21", "1.234"])

    @initialize()
    def open(self):
        self.stored = {1: Mark(), 2: Mark()}
        self.model = SheetModel(sheet(*self.stored.values()))
        self.connected = True
        self.theirs: dict[tuple[int, Part], tuple] = {}  # what somebody else wrote and nobody has seen or answered
        self.flying: list[Save] = []

    @rule(row_id=rows, text=typed)
    def types(self, row_id, text):
        self.sees(row_id)
        self.model.type_mark(row_id, text)

    @rule(row_id=rows)
    def turns(self, row_id):
        self.sees(row_id)
        self.model.turn(row_id)

    @rule(row_id=rows, text=st.sampled_from(["", "a", "b"]), part=st.sampled_from([Part.NOTE, Part.EXCUSE]))
    def writes(self, row_id, text, part):
        self.sees(row_id)
        self.model.write(row_id, part, text)

    @rule(row_id=rows)
    def leaves(self, row_id):
        self.model.leave(row_id)

    @rule(row_id=rows)
    def confirms(self, row_id):
        self.answers(row_id)
        self.model.confirm(row_id)

    @rule(row_id=rows)
    def gives_up(self, row_id):
        self.answers(row_id)
        self.model.give_up(row_id)

    @rule()
    def undoes(self):
        entry = self.model.undone.last
        if entry:
            self.sees(entry.row_id)
        self.model.undo()

    @rule()
    def the_connection_goes(self):
        self.connected = False

    @rule()
    def the_connection_comes(self):
        self.connected = True

    @rule(row_id=rows, score=st.sampled_from([None, "3", "17"]))
    def somebody_else_marks(self, row_id, score):
        new = replace(self.stored[row_id], score=None if score is None else Decimal(score))
        if not self.stored[row_id].is_present or new == self.stored[row_id]:
            return
        self.stored[row_id] = new
        self.theirs[row_id, Part.MARK] = values(new, Part.MARK)
        self.sees(row_id)  # back to what the sheet shows: nobody is hurt

    @rule()
    def sends(self):
        if save := self.model.next_save(probe=True):
            self.flying.append(save)

    @precondition(lambda self: self.flying)
    @rule(kept=st.booleans())
    def answers_come(self, kept):
        save = self.flying.pop(0)
        if self.connected:
            self.database(save)
        else:
            if kept and self.stored[save.row_id] == save.old and self.takes(save.new):
                self.stored[save.row_id] = self.ruled(save.old, save.new)
            self.model.unavailable(save, "GONE")

    @rule()
    def all_is_taken(self):
        while self.flying:
            self.answers_come(False)
        while self.connected and (save := self.model.next_save(probe=True)):
            self.database(save)

    @rule()
    def polls(self):
        rows = [row(at, mark) for at, mark in self.stored.items()]
        self.model.others_wrote(rows, self.model.moment)

    @invariant()
    def nothing_of_theirs_is_gone_unseen(self):
        for (row_id, part), theirs in self.theirs.items():
            assert values(self.stored[row_id], part) == theirs

    @invariant()
    def everything_entered_is_stored_or_open(self):
        for line in self.model.lines:
            for draft in line.drafts.values():
                assert draft.phase in Phase
        assert self.model.outbox.in_flight == len(self.flying)

    def teardown(self):
        self.connected = True
        for save in self.flying:
            self.database(save)
        for _ in range(60):
            for at in self.stored:
                self.model.leave(at)
                self.answers(at)
                self.model.confirm(at)
            if save := self.model.next_save(probe=True):
                self.database(save)
        self.polls()
        for line in self.model.lines:
            assert all(draft.phase is Phase.REFUSED for draft in line.drafts.values()), line.drafts
            assert line.row.mark == self.stored[line.row.id]

    # the person

    def sees(self, row_id):
        """What is entered is entered upon what the sheet shows."""
        line = self.model.line(row_id)
        for part in Part:
            if values(line.stored, part) == self.theirs.get((row_id, part)):
                del self.theirs[row_id, part]

    def answers(self, row_id):
        for part, draft in self.model.line(row_id).drafts.items():
            if draft.theirs and values(draft.theirs.mark, part) == self.theirs.get((row_id, part)):
                del self.theirs[row_id, part]

    # the database

    def database(self, save):
        now = self.stored[save.row_id]
        if now not in (save.old, save.new):
            self.model.changed(save, Theirs(now, "Khalid", NOW))
        elif not self.takes(save.new):
            self.model.refused(save, Refusal("SCORE_OUT_OF_RANGE"))
        else:
            if now != save.new:
                self.stored[save.row_id] = self.ruled(now, save.new)
            self.model.saved(save, self.stored[save.row_id])

    @staticmethod
    def takes(mark):
        return mark.score is None or mark.score <= MAX

    @staticmethod
    def ruled(old, new):
        if not new.is_present:
            return replace(new, score=Decimal(0))
        if old.is_present:
            return new
        return replace(new, score=new.score or None, absence_type=None, excuse_details=None)


Office.TestCase.settings = settings(max_examples=300, stateful_step_count=50, deadline=None)
TestOffice = Office.TestCase


def test_a_row_that_is_typed_in_stays_though_its_student_went():
    sheet = model(mark(7), mark(8))
    sheet.typing_in = (2, Part.MARK)
    sheet.reload(replace(sheet.sheet, rows=[row(1, mark(7))]), sheet.moment)
    assert [line.row.id for line in sheet.lines] == [1, 2]
    sheet.type_mark(2, "9")
    assert sheet.line(2).shown() == mark(9)


def test_what_needs_a_person_is_told_by_row():
    sheet = model(Mark(), ABSENT, mark(3))
    sheet.type_mark(1, "x")
    sheet.type_mark(2, "5")
    sheet.type_mark(3, "4")
    assert [line.row.id for line in sheet.open_lines] == [1, 2]
