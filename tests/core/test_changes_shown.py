"""What readers see of the changes: those that hold today, and the time limits of the notice that have passed."""

import datetime
from dataclasses import replace

import pytest

from weibao.catalogue import load_catalogue, shelf_of
from weibao.changes.change import Change
from weibao.changes.pages import PATH, changes_page
from weibao.changes.shown import shown_changes
from weibao.front_matter import check_meta, split_page
from weibao.links import anchors_of

TODAY = datetime.date(2025, 6, 30)
AFTER = datetime.date(2025, 7, 1)


def change(name, date, **more):
    values = {"passages": ("m1",), "words": ("职责",), "title": name, "now": "甲。", "sources": ("某部意见",)}
    values |= {"kind": "文件", "date": date, "file": "c.yml", "line": 1}
    return Change(id=name, **{**values, **more})


@pytest.fixture
def shown(small_project, shelf):
    def of(*changes, today=TODAY, passages=small_project.edition.passages):
        return shown_changes(changes, passages, shelf, today)

    return of


@pytest.fixture
def page(small_project, shown):
    def write(*changes, today=TODAY, issued=datetime.date(2021, 11, 25)):
        passages = small_project.edition.passages
        return changes_page(shown(*changes, today=today), passages, small_project.page_of, issued)

    return write


def test_what_does_not_hold_yet_is_not_shown(shown):
    found = shown(change("a", datetime.date(2025, 6, 30)), change("b", datetime.date(2025, 7, 1)))
    assert [c.id for c in found] == ["a"]


def test_the_latest_stands_first_and_of_a_day_the_order_is_that_of_the_ids(shown):
    days = {"b": 1, "c": 2, "a": 1}
    found = shown(*(change(name, datetime.date(2025, 1, day)) for name, day in days.items()))
    assert [c.id for c in found] == ["c", "a", "b"]


def test_only_sources_and_passages_that_are_there_are_shown(shown):
    (found,) = shown(
        change("a", TODAY, passages=("m9", "m1"), sources=("无此法第一条", "某保护法第二条、第二十条之一", "某部意见"))
    )
    assert found.passages == ("m1",)
    assert [c.shown for c in found.sources] == ["某保护法第二条", "第二十条之一", "某部意见"]


def test_a_time_limit_of_the_notice_is_shown_from_the_day_after(shown):
    assert shown(today=TODAY) == ()
    (passed,) = shown(today=AFTER)
    assert (passed.id, passed.title, passed.kind) == ("r1-2025-06-30", "期限已过：到2025年6月", "期限")
    assert (passed.date, passed.passages, passed.sources) == (datetime.date(2025, 6, 30), ("r1",), ())


def test_a_time_limit_that_has_passed_is_neither_done_nor_undone(shown):
    (passed,) = shown(today=AFTER)
    assert passed.now == (
        "通知定的期限“到2025年6月”过了（按最后一天2025年6月30日算）。做到没有，本站没有查到公布的情况。"
    )


def test_a_time_limit_told_twice_in_a_passage_is_shown_once(shown, small_project):
    requirement = small_project.edition.passage("r1")
    twice = replace(requirement, paragraphs=requirement.paragraphs * 2)
    assert [c.id for c in shown(today=AFTER, passages=(twice,))] == ["r1-2025-06-30"]
    other = replace(requirement, id="r2")
    assert [c.id for c in shown(today=AFTER, passages=(requirement, other))] == ["r1-2025-06-30", "r2-2025-06-30"]


def test_the_page_lists_the_changes_by_year(page):
    text = page(
        change("b", datetime.date(2024, 4, 26), sources=("某保护法第二条、第二十条之一", "某部意见")),
        change("a", datetime.date(2022, 1, 1), passages=("m1", "s2")),
    )
    assert text.split("没有变。\n\n")[1] == (
        "## 2024年 { #y2024 }\n\n"
        "### b { #b }\n\n"
        "2024年4月26日，文件。甲。（来源：某保护法第二条；某保护法第二十条之一；某部意见）\n\n"
        "通知里的段落：[措施1](domains/family.md#m1)\n\n"
        "## 2022年 { #y2022 }\n\n"
        "### a { #a }\n\n"
        "2022年1月1日，文件。甲。（来源：某部意见）\n\n"
        "通知里的段落：[措施1](domains/family.md#m1)、[保障措施（二）](notice/safeguards.md#s2)\n"
    )


def test_the_page_says_of_which_day_the_notice_is(page):
    assert "这份通知是2021年11月25日的。以后法律改了" in page()
    assert "这份通知是" not in page(issued=None)


def test_a_time_limit_stands_on_the_page_without_a_source(page):
    text = page(today=AFTER)
    assert "### 期限已过：到2025年6月 { #r1-2025-06-30 }" in text
    assert "来源" not in text


def test_the_head_of_the_page_is_sound(page):
    assert check_meta(split_page(page(), PATH), PATH) == ()


@pytest.mark.parametrize("field", ["title", "now"])
def test_what_looks_like_markup_is_shown_as_it_is(page, field):
    text = page(change("a", TODAY, **{field: "<b>*甲*[乙](c.md) { #x }"}))
    assert anchors_of(text) == {"y2025", "a"}
    assert "<b>" not in text
    assert r"\*甲\*\[乙\]" in text


def test_every_real_change_has_a_place_of_its_own(project, docs):
    catalogue = load_catalogue(docs)
    passages = project.edition.passages
    shown = shown_changes(catalogue.changes, passages, shelf_of(project, catalogue), datetime.date(2040, 1, 1))
    text = changes_page(shown, passages, project.page_of, None)
    assert len({c.id for c in shown}) == len(shown) == text.count("\n### ")
    assert {c.id for c in shown} < anchors_of(text)
    assert [c.id for c in shown if not c.passages or (c.kind != "期限" and not c.sources)] == []
