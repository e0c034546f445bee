"""The report on the search: labelled queries, ranks and figures; what cannot be used is refused in one line."""

import pytest

from tests.conftest import run
from tests.core.conftest import ROOT
from weibao.problems import Refused
from weibao.search.report import Query, Score, rank_of, read_queries, score, table

HEAD = "query\tclass\trelevant\n"
USAGE = "每行三栏，用制表符隔开：问的话、类别、该找到的段（m7,m8）。"
ROWS = "补课\teveryday\tm20\n同学打我\tquestion\tm7,m8\n"
READ = (Query("补课", "everyday", ("m20",)), Query("同学打我", "question", ("m7", "m8")))
PASSAGES_OF = {"bullying": ["m7", "m8", "m9"], "none": []}


def refusal(text):
    with pytest.raises(Refused) as caught:
        read_queries(text, "q.tsv")
    return str(caught.value)


@pytest.mark.parametrize(
    "text",
    [
        ROWS,
        HEAD + ROWS,
        f"\ufeff{HEAD}{ROWS}",
        f"\ufeff{ROWS}",
        ROWS.replace("\n", "\r\n"),
        ROWS.rstrip("\n"),
        f"\n{ROWS.replace(chr(10), chr(10) * 3)} \n\t\n",
        ROWS.replace("m7,m8", " m7 , m8 "),
        ROWS.replace("补课\t", " 补课 \t"),
        ROWS.replace("m20", "m20\t注\t再注"),
        HEAD.replace("\n", "\tnote\n") + ROWS,
    ],
)
def test_queries_are_read_with_and_without_a_head_a_mark_and_more_columns(text):
    assert read_queries(text, "q.tsv") == READ


def test_a_query_is_what_somebody_types():
    odd = "a \"b\" 'c' <script>, 第十条 #1\tx\tcover,p1,r2,m27,s5\n"
    assert read_queries(odd, "q.tsv") == (
        Query("a \"b\" 'c' <script>, 第十条 #1", "x", ("cover", "p1", "r2", "m27", "s5")),
    )


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("补课", "有1栏"),
        ("补课\teveryday", "有2栏"),
        ("补课,everyday,m20", "有1栏"),
        ("补课  everyday  m20", "有1栏"),
        ("\teveryday\tm20", "第1栏是空的"),
        ("补课\t\tm20", "第2栏是空的"),
        ("补课\teveryday\t", "“”不是段的编号"),
        ("补课\teveryday\tm20,", "“”不是段的编号"),
        ("补课\teveryday\tm20，m21", "“m20，m21”不是段的编号"),
        ("补课\teveryday\tm20 m21", "“m20 m21”不是段的编号"),
        ("补课\teveryday\tm20,措施21", "“措施21”不是段的编号"),
        ("补课\teveryday\tM20", "“M20”不是段的编号"),
        ("补课\teveryday\tm0", "“m0”不是段的编号"),
        ("补课\teveryday\tm020", "“m020”不是段的编号"),
        ("补课\teveryday\tm20-1", "“m20-1”不是段的编号"),
        ("补课\teveryday\tcover1", "“cover1”不是段的编号"),
        ("补课\teveryday\tbullying", "“bullying”不是段的编号"),
        ("query\tclass\trelevant", "“relevant”不是段的编号"),
    ],
)
def test_a_row_that_is_none_is_refused_at_its_line(row, told):
    assert refusal(f"{HEAD}\n{ROWS}{row}\n{ROWS}") == f"q.tsv:5：{told}。{USAGE}"


@pytest.mark.parametrize("text", ["", "\n", HEAD, f"\ufeff{HEAD}\n \n"])
def test_a_file_without_queries_is_refused(text):
    assert refusal(text) == f"q.tsv：没有一行。{USAGE}"


@pytest.mark.parametrize(
    ("results", "rank"),
    [
        ((), 0),
        (("m1", "m2"), 0),
        (("m7",), 1),
        (("m1", "m8", "m7"), 2),
        (("m1", "m2", "m3", "m4", "m7"), 5),
        (("bullying", "m7"), 1),
        (("none", "unknown", "bullying"), 3),
        (("m70", "m7-1", "M7"), 0),
    ],
)
def test_the_rank_is_the_place_of_the_first_right_result(results, rank):
    assert rank_of(Query("", "", ("m7", "m8")), results, PASSAGES_OF) == rank


@pytest.mark.parametrize(("passage", "rank"), [("m7", 1), ("m8", 1), ("m9", 0)])
def test_a_guide_counts_by_its_first_two_passages(passage, rank):
    assert rank_of(Query("", "", (passage,)), ["bullying"], PASSAGES_OF) == rank


def test_the_figures_of_each_class_and_of_all():
    found = score([("law", 1), ("typo", 0), ("law", 2), ("law", 4), ("typo", 3)])
    law, typo, every = found
    assert [(s.kind, s.queries) for s in found] == [("law", 3), ("typo", 2), ("all", 5)]
    assert (law.first, law.first_three) == (pytest.approx(1 / 3), pytest.approx(2 / 3))
    assert law.reciprocal == pytest.approx((1 + 1 / 2 + 1 / 4) / 3)
    assert (typo.first, typo.first_three, typo.reciprocal) == (0, 0.5, pytest.approx(1 / 6))
    assert (every.first, every.first_three) == (pytest.approx(1 / 5), pytest.approx(3 / 5))
    assert every.reciprocal == pytest.approx((1 + 1 / 2 + 1 / 4 + 1 / 3) / 5)


def test_the_table_has_a_line_for_each_class_and_all():
    shown = table((Score("typo", 7, 0.5, 1.0, 0.75), Score("all", 207, 0.875, 0.97101, 0.92345)))
    assert [line.split() for line in shown.splitlines()] == [
        ["class", "n", "s@1", "s@3", "MRR"],
        ["typo", "7", "50.0%", "100.0%", "0.750"],
        ["all", "207", "87.5%", "97.1%", "0.923"],
    ]


NOT_QUERIES = {
    "missing": (None, "没有这个文件。核对路径"),
    "binary": (b"\x89PNG\r\n\x1a\n\xff\xfe\x00", "文件不是 UTF-8 编码"),
    "zeros": (b"\x00" * 64, "有1栏"),
    "empty": (b"", "没有一行"),
    "big5": ("補課\teveryday\tm20".encode("big5"), "文件不是 UTF-8 编码"),
    "columns": ("补课,everyday,m20\n".encode(), "有1栏"),
    "passage": ("补课\teveryday\tm20,x9\n".encode(), "“x9”不是段的编号"),
}


@pytest.mark.parametrize("name", NOT_QUERIES)
def test_the_script_says_in_one_line_what_is_wrong_with_the_queries(tmp_path, name):
    content, told = NOT_QUERIES[name]
    if content is not None:
        (tmp_path / name).write_bytes(content)
    assert told in one_line(name, cwd=tmp_path, code=1)


def test_the_script_wants_one_file_that_can_be_read_and_a_site(tmp_path):
    (tmp_path / "q.tsv").write_text(ROWS, encoding="utf-8")
    (tmp_path / "folder").mkdir()
    assert "folder：读不出这个文件" in one_line("folder", cwd=tmp_path, code=1)
    assert one_line("q.tsv", cwd=tmp_path, code=1) == "site：没有 data/notice.json。先运行 make site。"
    assert one_line("q.tsv", "q.tsv", cwd=tmp_path, code=1) == "q.tsv：没有 data/notice.json。先运行 make site。"
    for arguments in ((), ("",), ("q.tsv", "site", "more")):
        assert one_line(*arguments, cwd=tmp_path, code=2) == "用法：make search-report QUERIES=文件"


def test_the_script_says_what_is_wrong_with_the_data_of_a_site(tmp_path):
    (tmp_path / "q.tsv").write_text("补课\teveryday\tm99\n", encoding="utf-8")
    for folder in ("data", "search"):
        (tmp_path / "site" / folder).mkdir(parents=True)
    notice, guides = tmp_path / "site/data/notice.json", tmp_path / "site/data/guides.json"
    notice.write_text("{", encoding="utf-8")
    assert one_line("q.tsv", cwd=tmp_path, code=1) == "site/data/notice.json：不是 JSON。先运行 make site。"
    notice.write_text("{}", encoding="utf-8")
    guides.write_text("[]", encoding="utf-8")
    assert "这个网站没有搜索" in one_line("q.tsv", cwd=tmp_path, code=1)
    (tmp_path / "site/search/words.js").write_text("", encoding="utf-8")
    assert "不是这个程序生成的" in one_line("q.tsv", cwd=tmp_path, code=1)
    notice.write_text('{"passages": [{"id": "m20"}]}', encoding="utf-8")
    assert "“补课”要找的“m99”通知里没有" in one_line("q.tsv", cwd=tmp_path, code=1)


def one_line(*arguments, cwd, code):
    done = run(str(ROOT / "scripts/search_report.py"), *arguments, cwd=cwd)
    assert (done.returncode, done.stdout) == (code, ""), done.stderr
    assert done.stderr.count("\n") == 1
    return done.stderr.strip()
