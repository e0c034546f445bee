"""hooks/indices.py: who, by which document, in which programme, until when; as pages and as data."""

import csv
import html
import io
import json
import re

import pytest

from tests.hooks.conftest import NOTICE, SmallSite, digest, split

HOOKS = ("content_checks", "official_text", "corrections_list", "open_data", "indices")
KINDS = ("bodies", "documents", "programmes", "times", "hotlines")
TERMS = "docs/_data/terms.yml"


def texts(article: str) -> list[str]:
    """The entries of an index, each its name and what stands below it, as a reader sees them."""
    entry = r"<h3[^>]*>" if "<h3" in article else r"<h2[^>]*>"
    pieces = [re.split("<h2|</div>|<footer", piece)[0] for piece in re.split(entry, article)[1:]]
    plain = (re.sub(r"<[^>]+>", "", re.sub(r"</(?:h\d|p|li)>", " ", piece)) for piece in pieces)
    return [" ".join(html.unescape(piece).split()) for piece in plain]


@pytest.fixture
def dated(small: SmallSite) -> SmallSite:
    """The small site with a notice that has time limits and names a hotline."""
    text = NOTICE.replace("学校要排查。", "到2022年6月，学校要排查；每年至少排查一次，打12345。")
    small.write(**{"docs/source/notice.txt": text})
    small.change("docs/_data/site.yml", digest(NOTICE), digest(text))
    (small.folder / "docs/domains/school.md").unlink()
    split(small)
    return small


def test_every_index_is_a_page_and_all_are_listed_with_their_counts(small: SmallSite):
    built = small.build(*HOOKS)
    assert built.ok, built.log
    overview = re.sub(r"<[^>]+>", "", built.article("indices/index.html"))
    for shown in (
        "谁来做（1个）",
        "提到的文件（1份）",
        "项目和制度（1项）",
        "期限和数量（0项）",
        "通知里的电话（0个）",
    ):
        assert shown in overview
    for kind in (*KINDS, "unnamed"):
        assert f'href="{kind}/"' in built.page("indices/index.html")
        assert f"indices/{kind}/index.html" in built.files


def test_an_entry_quotes_every_sentence_that_names_it_with_its_address_and_duty(small: SmallSite):
    page = small.build(*HOOKS).article("indices/bodies/index.html")
    assert texts(page) == ["学校 教书的地方（措施1） 措施1第2句，要：学校要帮助。 措施3第1句，要：学校要排查。"]
    assert '<h2 id="letter-x">X</h2> <h3 id="school">学校</h3>' in page
    assert 'href="../../domains/family/#m1-2"' in page
    assert '<q data-quote="m1-2">学校要帮助。</q>' in page


def test_a_title_is_quoted_as_a_title(small: SmallSite):
    page = small.build(*HOOKS).article("indices/programmes/index.html")
    assert texts(page) == ["欺凌 措施3的标题：防范欺凌"]
    assert 'href="../../domains/school/#m3"' in page


def test_names_stand_by_pinyin_and_figures_in_front(small: SmallSite):
    with (small.folder / TERMS).open("a", encoding="utf-8") as file:
        file.write("- {id: town, name: 各镇, kind: body}\n- {id: parents, name: 父母, kind: body}\n")
        file.write("- {id: committee, name: 村委会, kind: body}\n")
    page = small.build(*HOOKS).article("indices/bodies/index.html")
    assert re.findall(r'<h2 id="letter-\w">(\w)</h2>', page) == ["C", "F", "G", "X"]
    assert [t.split()[0] for t in texts(page)] == ["村委会", "父母", "各镇", "学校"]


def test_what_names_nobody_is_listed_too(small: SmallSite):
    built = small.build(*HOOKS)
    page, data = built.article("indices/unnamed/index.html"), json.loads(built.page("data/indices.json"))
    assert re.findall(r'data-quote="([^"]+)"', page) == data["unnamed"]
    assert "m1-1" in data["unnamed"] and "m1-2" not in data["unnamed"]
    assert f"共{len(data['unnamed'])}句。" in page


def test_the_data_has_the_documented_shape(small: SmallSite):
    data = json.loads(small.build(*HOOKS).page("data/indices.json"))
    assert list(data) == ["bodies", "documents", "programmes", "times", "hotlines", "unnamed"]
    assert data["bodies"] == [
        {
            "name": "学校",
            "aliases": [],
            "places": [
                {"passage": "m1", "sentence": "m1-2", "text": "学校要帮助。", "duty": "要"},
                {"passage": "m3", "sentence": "m3-1", "text": "学校要排查。", "duty": "要"},
            ],
        }
    ]
    place = {"passage": "m3", "sentence": None, "text": "防范欺凌"}
    assert data["programmes"] == [{"name": "欺凌", "aliases": [], "places": [place]}]


def test_the_tables_open_in_a_spreadsheet(small: SmallSite):
    built = small.build(*HOOKS)
    raw = (built.site / "data/bodies.csv").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf") and raw.count(b"\r\n") == 3
    rows = list(csv.reader(io.StringIO(raw.decode("utf-8-sig"))))
    assert rows[0] == ["名称", "也写作", "段", "句", "原文", "责任类型"]
    assert rows[1] == ["学校", "", "m1", "m1-2", "学校要帮助。", "要"]
    assert all(f"data/{kind}.csv" in built.files for kind in KINDS)
    assert 'href="../../data/bodies.csv"' in built.page("indices/bodies/index.html")


@pytest.mark.parametrize(("day", "passed"), [("2022-06-30", False), ("2022-07-01", True)])
def test_a_time_limit_has_passed_on_the_day_after_it(dated: SmallSite, day: str, passed: bool):
    epoch = {"2022-06-30": 1656547200, "2022-07-01": 1656633600}[day]
    built = dated.build(*HOOKS, SOURCE_DATE_EPOCH=str(epoch))
    assert built.ok, built.log
    times = {e["name"]: e["places"][0] for e in json.loads(built.page("data/indices.json"))["times"]}
    assert list(times) == ["到2022年6月", "每年至少排查一次"]
    assert (times["到2022年6月"]["due"], times["到2022年6月"]["passed"]) == ("2022-06-30", passed)
    assert (times["每年至少排查一次"]["due"], times["每年至少排查一次"]["passed"]) == (None, False)
    shown = texts(built.article("indices/times/index.html"))[0]
    assert f"2022年6月30日到期，{'期限已过' if passed else '期限未到'}：到2022年6月" in shown


def test_a_hotline_that_the_notice_names_has_its_places(dated: SmallSite):
    data = json.loads(dated.build(*HOOKS).page("data/indices.json"))
    assert [(e["name"], e["aliases"], e["places"][0]["sentence"]) for e in data["hotlines"]] == [
        ("12345", ["便民热线"], "m3-1")
    ]


def test_the_names_of_an_index_are_kept_out_of_the_contents(small: SmallSite):
    page = small.build(*HOOKS).page("indices/bodies/index.html")
    contents = page[page.index("md-nav--secondary") : page.index("<article")]
    assert "#letter-x" in contents and "#school" not in contents


def test_what_means_something_in_markdown_is_shown_as_it_is(small: SmallSite):
    small.change(TERMS, "what: 教书的地方", "what: '教*书*的 <地方> [1](x) & `点`'")
    page = small.build(*HOOKS).page("indices/bodies/index.html")
    assert "教*书*的 &lt;地方&gt; [1](x) &amp; `点`（措施1）" in page


def test_terms_that_cannot_be_read_stop_a_strict_build_and_no_preview(small: SmallSite):
    small.change(TERMS, "kind: body", "kind: bodies")
    strict, preview = small.build(*HOOKS), small.build(*HOOKS, strict=False)
    assert not strict.ok
    assert "docs/_data/terms.yml:2：字段 kind “bodies”不是可用的种类" in strict.log
    assert preview.ok, preview.log
    assert "indices/bodies/index.html" not in preview.files
