#!/bin/sh
# SQLite 3.40.1 (bundled by apsw 3.40.1.0; Python up to 3.11 has a wheel). Gone in 3.41.2.
#
# A LEFT JOIN by a unique key over VIRTUAL generated columns finds every row. After ANALYZE, which should change
# nothing but the plan, the planner puts a Bloom filter before the join. Where the columns are compared with constants
# the filter says of every row that it is not there, and the join answers NULL: no error, just fewer matches. Debian 12
# ships this release.
#
# Seen:
#> 3.40.1
#> before ANALYZE (3000, 3000, 3000)
#> after ANALYZE (3000, 3000, 0)
#> with a Bloom filter: True
set -eu
before=$(sed -n 's/^#> //p' "$0")
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/env"
"$place/env/bin/pip" install -qq --only-binary :all: apsw==3.40.1.0
"$place/env/bin/python" - > "$place/seen" <<'END'
import apsw

db = apsw.Connection(":memory:")
db.execute("""
CREATE TABLE policies (id INTEGER PRIMARY KEY, year INT, level INT, subject INT,
  level_scope INT AS (coalesce(level, 0)), subject_scope INT AS (coalesce(subject, 0)),
  UNIQUE (year, level_scope, subject_scope));
CREATE TABLE exams (id INTEGER PRIMARY KEY, year INT, level INT, subject INT)
""")
levels, subjects = (None, *range(1, 13)), (None, *range(1, 11))
db.executemany(
    "INSERT INTO policies (year, level, subject) VALUES (1, ?, ?)", [(n, m) for n in levels for m in subjects]
)
db.executemany(
    "INSERT INTO exams (year, level, subject) VALUES (1, ?, ?)", [(n % 12 + 1, n % 10 + 1) for n in range(3000)]
)
asked = """
SELECT count(*), count(own.id), count(of_year.id) FROM exams x
LEFT JOIN policies own ON own.year = x.year AND own.level_scope = x.level AND own.subject_scope = x.subject
LEFT JOIN policies of_subject ON of_subject.year = x.year AND of_subject.level_scope = 0
  AND of_subject.subject_scope = x.subject
LEFT JOIN policies of_year ON of_year.year = x.year AND of_year.level_scope = 0 AND of_year.subject_scope = 0
"""
print(apsw.sqlitelibversion())
print("before ANALYZE", *db.execute(asked))
db.execute("ANALYZE")
print("after ANALYZE", *db.execute(asked))
plan = [row[3] for row in db.execute("EXPLAIN QUERY PLAN " + asked)]
print("with a Bloom filter:", any("BLOOM FILTER ON of_year" in step for step in plan))
END
printf '%s\n' "$before" | diff - "$place/seen"
