import random
import sqlite3
import statistics

db = sqlite3.connect(":memory:")
db.execute("create table t (x)")


def fill(values):
    db.execute("delete from t")
    db.executemany("insert into t values (?)", [(v,) for v in values])


def ask(sql):
    return db.execute(sql).fetchall()


rng = random.Random(1)
for n in range(1, 40):
    values = [rng.randrange(15) for _ in range(n)]
    fill(values + [None] * (n % 3))
    assert ask(SQL) == [(statistics.median(values),)]
fill([])
assert ask(SQL) == [(None,)]

fill([10, 10, 20, None])
assert ask("select count(*), count(x), count(distinct x) from t") == [(4, 3, 2)]
over = "over (order by x)"
ranks = ask(
    f"select row_number() {over}, rank() {over}, dense_rank() {over} from t"
    " where x is not null order by 1"
)
assert ranks == [(1, 1, 1), (2, 1, 1), (3, 3, 2)]
assert ask("select sum(x) over (order by x) from t where x is not null") == [(20,), (20,), (40,)]
assert ask("select sum(x) over () from t where x is not null") == [(40,)] * 3
try:
    ask("select x from t where row_number() over (order by x) = 1")
except sqlite3.OperationalError as error:
    assert "window" in str(error)
else:
    raise AssertionError

db.execute("create table s (g, x)")
rows = [(rng.choice("ab"), rng.randrange(9)) for _ in range(31)]
db.executemany("insert into s values (?, ?)", rows)
grouped = (
    SQL.replace("SELECT x,", "SELECT g, x,")
    .replace("(ORDER BY x)", "(PARTITION BY g ORDER BY x)")
    .replace("OVER ()", "OVER (PARTITION BY g)")
    .replace("FROM t", "FROM s")
    .replace("SELECT AVG", "SELECT g, AVG")
    .replace("n + 2;", "n + 2 GROUP BY g")
)
assert dict(ask(grouped)) == {
    g: statistics.median(x for k, x in rows if k == g) for g in "ab"
}
