"""What follows the numbers of one level, taken apart into title, 。 and text."""

import pytest

from weibao.notice import Suspect
from weibao.received.titles import read_titles

LONG = "各级各部门要按照职责分工认真抓好贯彻落实确保各项政策措施落地见效取得实实在在的成果。加强督查。"


@pytest.fixture
def titled(texts):
    """(title, stop, text) of each line, and the suspects; `followed` where lines stand below."""

    def read(*rests, followed=False):
        found, suspects = read_titles(texts(*rests), (followed,) * len(rests))
        return [tuple(t.value if t else None for t in (f.title, f.stop, f.text)) for f in found], suspects

    return read


def test_a_short_first_sentence_is_the_title(titled):
    assert titled("加强指导。指导监护人。", "加强监督。监督监护人。") == (
        [("加强指导", "。", "指导监护人。"), ("加强监督", "。", "监督监护人。")],
        (),
    )


def test_a_line_without_a_stop_is_a_title_alone(titled):
    assert titled("加强指导", followed=True) == ([("加强指导", None, None)], ())


def test_a_title_alone_may_end_in_a_stop_where_text_follows_below(titled):
    assert titled("加强指导。", followed=True) == ([("加强指导", "。", None)], ())


@pytest.mark.parametrize("end", "；;：:，,！？")
def test_a_line_that_ends_in_another_mark_is_text(titled, end):
    line = f"加强家庭教育指导{end}"
    assert titled(line, followed=True) == ([(None, None, line)], ())


def test_where_the_siblings_have_titles_a_long_first_sentence_has_lost_its_stop(titled):
    broken = "加强宣传引导" + LONG
    found, suspects = titled("加强领导。落实责任。", "加强保障。落实经费。", broken)
    assert found[2] == (None, None, broken)
    assert suspects == (Suspect(3, broken[:30], "标题后面似缺“。”"),)


def test_where_no_sibling_has_a_title_nothing_is_missing(titled):
    assert titled(LONG, LONG, LONG) == ([(None, None, LONG)] * 3, ())


def test_a_first_sentence_that_breaks_a_quotation_is_no_title(titled):
    found, _ = titled("加强领导。落实责任。", "落实“护苗。净网”行动。广泛宣传。")
    assert found[1] == (None, None, "落实“护苗。净网”行动。广泛宣传。")


@pytest.mark.parametrize(
    ("line", "titled_as"),
    [
        ("加强指导监督。", ("加强指导监督", "。", None)),
        ("加强指导，落实监督。", (None, None, "加强指导，落实监督。")),
        ("加强指导,落实监督。", (None, None, "加强指导,落实监督。")),
        ("一二三四五六七八九十一二三四五六。", ("一二三四五六七八九十一二三四五六", "。", None)),
        ("一二三四五六七八九十一二三四五六七。", (None, None, "一二三四五六七八九十一二三四五六七。")),
    ],
)
def test_a_line_of_one_sentence_is_a_title_only_where_it_is_as_short_as_one(titled, line, titled_as):
    assert titled(line, "落实责任。", "落实经费。")[0][0] == titled_as


def test_nothing_behind_a_number_is_neither_title_nor_text(titled):
    assert titled("", followed=True) == ([(None, None, None)], ())


def test_every_title_of_the_real_notice_is_as_a_reader_sees_it(edition):
    titles = [p.title for p in edition.passages if p.title]
    assert len(titles) == 27 + 5
    assert titles[0] == "加大家庭监护指导力度"
    assert titles[11] == "村（居）民委员会要积极履行法定职责"
    assert titles[26] == "严厉打击涉未成年人违法犯罪行为"
    assert titles[27:] == ["加强组织领导", "强化工作保障", "充实工作力量", "加大宣传引导", "严格监督检查"]
