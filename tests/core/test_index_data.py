"""The indices for machines and spreadsheets."""

import csv
import datetime
import io
import json

import pytest

from weibao.hotlines import registry_in
from weibao.indices.data import csv_path, has_passed, indices_csv, indices_data
from weibao.indices.entries import IndexEntry, Indices, Place, build_indices
from weibao.passages import Sentence
from weibao.vocabulary import terms_in

DUE = datetime.date(2025, 12, 31)
BODY = IndexEntry(
    "a", "学校", ("各校", "学堂"), "", (Place("m1", None, "学校", "部署"), Place("m1", "m1-1", "学校要，“做”。", "要"))
)
LAW = IndexEntry("b", "甲法", (), "一部法（人大）", (Place("m1", "m1-1", "依甲法。"),))
LIMIT = IndexEntry(
    "time-1", "到2025年", (), "", (Place("m1", "m1-2", "到2025年。", due=DUE), Place("m2", "m2-1", "每年。"))
)
INDICES = Indices((BODY,), (LAW,), (), (LIMIT,), (), (Sentence("m1-2", "到2025年。"),))
NAMES = ("bodies", "documents", "programmes", "times", "hotlines")


def day(text):
    return datetime.date.fromisoformat(text)


def rows(text):
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


@pytest.fixture(scope="module")
def real(edition, docs):
    return build_indices(edition.passages, terms_in(docs), registry_in(docs))


@pytest.mark.parametrize(
    ("today", "passed"),
    [("2025-12-30", False), ("2025-12-31", False), ("2026-01-01", True), ("2035-01-01", True)],
)
def test_a_limit_has_passed_from_the_day_after_its_last(today, passed):
    assert has_passed(Place("m1", "m1-2", "到2025年。", due=DUE), day(today)) is passed
    assert indices_data(INDICES, day(today))["times"][0]["places"][0]["passed"] is passed
    assert rows(indices_csv("times", (LIMIT,), day(today)))[1][-1] == ("是" if passed else "")


def test_what_has_no_last_day_never_passes():
    assert has_passed(Place("m1", "m1-1", "每年。"), day("9999-12-31")) is False


def test_the_data_have_fixed_keys():
    place = {"passage": "m1", "sentence": "m1-1", "text": "依甲法。"}
    assert indices_data(INDICES, day("2026-01-01")) == {
        "bodies": [
            {
                "name": "学校",
                "aliases": ["各校", "学堂"],
                "places": [
                    {"passage": "m1", "sentence": None, "text": "学校", "duty": "部署"},
                    {"passage": "m1", "sentence": "m1-1", "text": "学校要，“做”。", "duty": "要"},
                ],
            }
        ],
        "documents": [{"name": "甲法", "aliases": [], "places": [place]}],
        "programmes": [],
        "times": [
            {
                "name": "到2025年",
                "aliases": [],
                "places": [
                    {"passage": "m1", "sentence": "m1-2", "text": "到2025年。", "due": "2025-12-31", "passed": True},
                    {"passage": "m2", "sentence": "m2-1", "text": "每年。", "due": None, "passed": False},
                ],
            }
        ],
        "hotlines": [],
        "unnamed": ["m1-2"],
    }


def test_a_table_has_a_byte_order_mark_and_ends_its_lines_for_windows():
    assert indices_csv("bodies", (BODY,), DUE) == (
        "\ufeff名称,也写作,段,句,原文,责任类型\r\n"
        "学校,各校；学堂,m1,标题,学校,部署\r\n"
        "学校,各校；学堂,m1,m1-1,学校要，“做”。,要\r\n"
    )


@pytest.mark.parametrize(
    ("name", "entry", "table"),
    [
        ("documents", LAW, [["名称", "也写作", "段", "句", "原文"], ["甲法", "", "m1", "m1-1", "依甲法。"]]),
        (
            "times",
            LIMIT,
            [
                ["名称", "也写作", "段", "句", "原文", "到期日", "期限已过"],
                ["到2025年", "", "m1", "m1-2", "到2025年。", "2025-12-31", "是"],
                ["到2025年", "", "m2", "m2-1", "每年。", "", ""],
            ],
        ),
    ],
)
def test_each_table_has_its_columns(name, entry, table):
    assert rows(indices_csv(name, (entry,), day("2026-01-01"))) == table


def test_a_table_of_nothing_has_its_head():
    assert rows(indices_csv("hotlines", (), DUE)) == [["名称", "也写作", "段", "句", "原文"]]


@pytest.mark.parametrize("text", ['甲,"乙"', "甲\n乙", " 甲 ", "甲\u2002乙"])
def test_what_would_break_a_table_is_kept(text):
    entry = IndexEntry("a", text, (), "", (Place("m1", "m1-1", text),))
    assert rows(indices_csv("documents", (entry,), DUE))[1] == [text, "", "m1", "m1-1", text]


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r"])
def test_no_cell_is_a_formula(sign):
    entry = IndexEntry("a", f"{sign}1", (f"{sign}2",), "", (Place("m1", "m1-1", f"{sign}3"),))
    assert rows(indices_csv("documents", (entry,), DUE))[1] == [f"'{sign}1", f"'{sign}2", "m1", "m1-1", f"'{sign}3"]


@pytest.mark.parametrize("text", ["1=1", "甲=乙", "“=”", "—甲", "'甲"])
def test_a_sign_elsewhere_is_left_alone(text):
    entry = IndexEntry("a", text, (), "", (Place("m1", "m1-1", text),))
    assert rows(indices_csv("documents", (entry,), DUE))[1][0] == text


@pytest.mark.parametrize("name", NAMES)
def test_a_real_table_has_a_row_for_each_place_word_for_word(real, name):
    text = indices_csv(name, getattr(real, name), DUE)
    expected = [(e.name, p.text) for e in getattr(real, name) for p in e.places]
    assert text.startswith("\ufeff")
    assert text.count("\r\n") == text.count("\n") == len(expected) + 1
    assert [(row[0], row[4]) for row in rows(text)[1:]] == expected


@pytest.mark.parametrize(
    ("today", "passed"),
    [
        ("2022-06-30", set()),
        ("2022-07-01", {"到2022年6月"}),
        ("2025-12-31", {"到2022年6月"}),
        ("2026-01-01", {"到2022年6月", "到2025年"}),
        ("2031-01-01", {"到2022年6月", "到2025年", "2021—2030年"}),
        ("2036-01-01", {"到2022年6月", "到2025年", "2021—2030年", "到2035年"}),
    ],
)
def test_which_real_limits_have_passed(real, today, passed):
    data = json.loads(json.dumps(indices_data(real, day(today))))
    assert {e["name"] for e in data["times"] if all(p["passed"] for p in e["places"])} == passed
    assert {e["name"] for e in data["times"] if any(p["passed"] for p in e["places"])} == passed


def test_a_table_is_published_beside_the_data():
    assert csv_path("bodies") == "data/bodies.csv"
