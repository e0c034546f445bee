"""Laws that packages and data sets keep as rows: SQLite, JSON, JSON lines, CSV."""

import datetime
import json
import sqlite3

import pytest

from weibao.law_copies.copy import number_of, title_key
from weibao.law_copies.tables import read_csv, read_json, read_sqlite

TITLE = "某保护法"
WANTED = frozenset({title_key(TITLE)})
DAY = datetime.date(2024, 4, 26)
ROWS = [
    {"law_name": TITLE, "article_no": "第一条", "article_text": "甲。", "version_date": "2024-04-26", "status": "有效"},
    {"law_name": TITLE, "article_no": "第二条", "article_text": "乙。", "version_date": "2024-04-26", "status": "有效"},
]
BOTH = {"第一条": "甲。", "第二条": "乙。"}


def shaped(value):
    (copy,) = read_json(json.dumps(value, ensure_ascii=False), "a.json", "某保护法", WANTED)
    return copy


@pytest.fixture
def database(tmp_path):
    file = tmp_path / "laws.db"
    with sqlite3.connect(file) as db:
        db.execute(
            "CREATE TABLE laws (law_id TEXT, law_name TEXT, version_date TEXT, effective_date TEXT, status TEXT)"
        )
        db.execute("CREATE TABLE articles (id INT, law_id TEXT, law_name TEXT, article_no TEXT, article_text TEXT)")
        db.executemany(
            "INSERT INTO laws VALUES (?, ?, ?, ?, ?)",
            [("a", TITLE, "2024-04-26", "2024-06-01", "现行有效"), ("b", TITLE, "2012-10-26", "", "历史版本")],
        )
        db.executemany(
            "INSERT INTO articles VALUES (?, ?, ?, ?, ?)",
            [(1, "a", TITLE, "第一条", "甲。"), (2, "a", TITLE, "第二条", "乙。"), (3, "b", TITLE, "第一条", "旧。")],
        )
    return file


def test_a_table_of_articles_takes_versions_from_the_table_of_laws(database):
    new, old = read_sqlite(database, "laws.db")
    assert (new.day, new.effective, new.status) == (DAY, datetime.date(2024, 6, 1), "现行有效")
    assert (new.articles, new.where) == (BOTH, "laws.db")
    assert (old.day, old.effective, old.articles) == (datetime.date(2012, 10, 26), None, {"第一条": "旧。"})


def test_a_database_without_articles_has_no_laws(tmp_path):
    file = tmp_path / "x.db"
    with sqlite3.connect(file) as db:
        db.execute("CREATE TABLE law (id TEXT, name TEXT)")
        db.execute("INSERT INTO law VALUES ('1', '某保护法')")
    assert list(read_sqlite(file, "x.db")) == []


@pytest.mark.parametrize(
    "value",
    [
        ROWS,
        {
            "title": TITLE,
            "date": "2024-04-26",
            "articles": [{"no": "第一条", "text": "甲。"}, {"no": 2, "text": "乙。"}],
        },
        {"title": TITLE, "date": "2024-04-26", "articles": BOTH},
        {"title": TITLE, "date": "2024-04-26", "articles": ["第一条　甲。", "第二条　乙。"]},
        {"title": TITLE, "date": "2024-04-26", "content": "第一条　甲。\n第二条　乙。"},
        {
            "laws": [
                {
                    "name": TITLE,
                    "publish_date": "2024-04-26",
                    "条文": [{"条号": "1", "内容": "甲。"}, {"条号": "第2条", "内容": "乙。"}],
                }
            ]
        },
    ],
)
def test_a_law_is_found_in_every_shape(value):
    copy = shaped(value)
    assert (title_key(copy.title), copy.day, copy.articles) == (title_key(TITLE), DAY, BOTH)


def test_a_line_each_is_read_too():
    text = "\n".join(json.dumps(row, ensure_ascii=False) for row in ROWS)
    (copy,) = read_json(text, "a.jsonl", "a", WANTED)
    assert copy.articles == BOTH


def test_what_is_no_json_is_an_error_of_value():
    with pytest.raises(ValueError):
        list(read_json("甲", "a.json", "a", WANTED))


def test_a_table_with_a_head_is_read():
    (copy,) = read_csv(
        "法律名称,条号,条文,公布日期\n某保护法,第一条,甲。,2024-04-26\n某保护法,2,第二条 乙。,2024-04-26\n", "a.csv"
    )
    assert (copy.day, copy.articles) == (DAY, BOTH)
    assert list(read_csv("a,b\n1,2\n", "a.csv")) == []


@pytest.mark.parametrize(
    ("written", "number"),
    [
        *(("39", "第三十九条"), ("第39条", "第三十九条"), ("三十九", "第三十九条"), ("第三十九条", "第三十九条")),
        *(("133-1", "第一百三十三条之一"), ("第133条之一", "第一百三十三条之一"), ("第一百三十三条之一",) * 2),
        *(("0", ""), ("甲", ""), ("10000", ""), ("", "")),
    ],
)
def test_a_number_is_known_however_it_is_written(written, number):
    assert number_of(written) == number


def test_the_name_of_an_article_is_none_of_its_words():
    rows = [{"law": TITLE, "number": 1, "text": "第一条　【目的】甲。"}]
    (copy,) = read_rows_of(rows)
    assert copy.articles == {"第一条": "甲。"}


def read_rows_of(rows):
    return list(read_json(json.dumps(rows), "a.json", "a", WANTED))


def test_chapters_are_no_laws():
    copy = shaped({"title": TITLE, "chapters": [{"title": "第一章 总则", "articles": [{"no": 1, "text": "甲。"}]}]})
    assert (copy.title, copy.articles) == (TITLE, {"第一条": "甲。"})


@pytest.mark.parametrize(
    "value",
    [
        {TITLE: BOTH},
        {"title": TITLE, "content": ["第一条　甲。", "第二条　乙。"]},
        {"title": TITLE, "articles": [*ROWS, "甲"]},
    ],
)
def test_other_shapes_are_read_too(value):
    assert shaped(value).articles == BOTH


def test_days_have_many_names():
    law = {"title": TITLE, "released_at": "2024-04-26", "effective_at": "2024-06-01", "articles": BOTH}
    assert (shaped(law).day, shaped(law).effective) == (DAY, datetime.date(2024, 6, 1))


def test_a_database_with_signs_in_its_name_is_read_and_nothing_is_written(tmp_path, database):
    odd = database.rename(tmp_path / "法律#1?.db")
    before = sorted(tmp_path.iterdir())
    assert len(list(read_sqlite(odd, "x"))) == 2 and sorted(tmp_path.iterdir()) == before


def test_long_fields_and_semicolons_are_read():
    (copy,) = read_csv(f"law;no;text\n某保护法;1;{'甲' * 200_000}。\n", "a.csv")
    assert len(copy.articles["第一条"]) == 200_001


@pytest.mark.parametrize("value", [[], {}, 5, "甲", [1], {"title": TITLE}, [{"title": TITLE, "articles": []}], None])
def test_what_holds_no_law_gives_none(value):
    assert list(read_json(json.dumps(value), "a.json", "a", WANTED)) == []
