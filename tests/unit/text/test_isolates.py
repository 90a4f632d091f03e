"""Which parts of a sentence are isolated, and which are left to the algorithm."""

import pytest

from tui.text.isolates import find, insert


@pytest.mark.parametrize(
    "part",
    [
        "2010-05-12", "050-123-4567", "050 123 4567", "+966 50 123 4567", "+966501234567", "(02) 123-4567",
        "+20 (2) 2735 1234", "02-2735123", "1-800-555-1234", "-5", "+5", "-2.5", "\u22125", "$50", "$ 50", "50$",
        "50 $", "-$20", "$1,250.75", "95%", "95.5%", "95 %", "%95", "-5%", "ali@school.edu",
        "a.b+c-d@mail.example.com", "https://school.example.com/a?b=c#d", "www.school.edu", "/home/x/rasd.db",
        "/tmp", "/srv/school-1/", "/home/~x/.local/a_b.db-wal", "sqlite:////tmp/x.db", "mysql+pymysql://u@h:3306/x",
        "C++", "C#", "A+",
    ],
)  # fmt: skip
@pytest.mark.parametrize(("before", "after"), [("", ""), ("من ", " إلى"), ("(", ")"), ("قال: ", "، ثم"), ("«", "».")])
def test_isolated_wherever_it_stands(part: str, before: str, after: str) -> None:
    assert [(before + part + after)[start:end] for start, end in find(before + part + after)] == [part]


@pytest.mark.parametrize(
    "text",
    [
        "10-15", "2023-2024", "1445-1446", "12/05/2010", "2010/05/12", "3/4", "١٢-٥", "٢٠١٠-٠٥-١٢", "٩٥٪", "-٥", "15",
        "12.5", "8:30", "1098765432", "15 18 20", "05 10 15 20", "3 - 5", "5-", "نص-5", "2010-05-12/3", "A-", "a b",
        "1/2/2010", "\u0661/05/2010", "km/h", "\u0648/\u0623\u0648", "/ 5", "5 / x",
    ],
)  # fmt: skip
def test_left_to_the_algorithm(text: str) -> None:
    assert find(text) == []
    assert find(f"من {text} إلى") == []


def test_several_in_one_sentence() -> None:
    text = "من 2024-01-15 -5 و95%"
    assert insert(text, find(text), "<", ">") == "من <2024-01-15> <-5> و<95%>"
