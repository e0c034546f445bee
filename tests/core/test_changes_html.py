"""印发之后 below a passage: an aside of ours behind its last block, and never inside the official text."""

import datetime
import xml.etree.ElementTree as etree

import pytest
from markdown import Markdown

from weibao.changes.html import Since
from weibao.changes.shown import ShownChange
from weibao.official_blocks import last_blocks

DAY = datetime.date(2024, 4, 26)


def change(name="law", passages=("m1",), sources=(), now="甲。"):
    return ShownChange(name, f"变化{name}", "法律", DAY, now, sources, passages, ())


def run(inside, changes, page="domains/family.md"):
    md = Markdown(extensions=[Since(changes=changes, page=page)])
    root = etree.fromstring(f"<div>{inside}</div>")
    md.treeprocessors["since"].run(root)
    return root


def kinds(root):
    return [child.get("id") or child.get("class") for child in root]


PAGE = '<h2 id="a" data-passage="m1"/><p id="b" data-passage="m1"/><aside id="note"/><h2 id="c" data-passage="m2"/>'


@pytest.mark.parametrize(
    ("passages", "after"),
    [
        (("m1",), ["a", "b", "note", "wb-since", "c"]),
        (("m2",), ["a", "b", "note", "c", "wb-since"]),
        (("m1", "m2"), ["a", "b", "note", "wb-since", "c", "wb-since"]),
        (("m3",), ["a", "b", "note", "c"]),
        ((), ["a", "b", "note", "c"]),
    ],
)
def test_a_change_stands_behind_the_last_block_of_each_passage_it_touches(passages, after):
    assert kinds(run(PAGE, (change(passages=passages),))) == after


def test_a_title_that_is_no_passage_ends_the_passage_above():
    inside = '<p id="a" data-passage="m1"/><h2 id="b"/><p id="c"/>'
    assert kinds(run(inside, (change(),))) == ["a", "wb-since", "b", "c"]


@pytest.mark.parametrize("inside", ["", '<h1 id="a"/><p id="b"/>'])
def test_a_page_without_the_passage_stays_as_it_is(inside):
    assert etree.tostring(run(inside, (change(),))) == etree.tostring(etree.fromstring(f"<div>{inside}</div>"))


def test_a_change_is_marked_as_ours_with_its_day_its_place_and_its_sources(shelf):
    sources = tuple(shelf.read("某保护法第二条、第二十条之一；某部意见"))
    root = run('<p data-passage="m1"/>', (change(sources=sources),))
    assert etree.tostring(root[1], encoding="unicode") == (
        '<aside class="wb-since" data-ours="" role="note" aria-label="印发之后">'
        '<p class="wb-since__label">印发之后有变化（本站说明，不是通知的话）</p><ul><li>'
        '<time datetime="2024-04-26">2024年4月26日</time>，<a href="../changes.md#law">变化law</a>：甲。'
        '<span class="wb-source">来源：<a href="../sources/minors.md#minors-2">某保护法第二条</a>；'
        '<a href="../sources/minors.md#minors-20-1">第二十条之一</a>；'
        '<a href="../sources/index.md#opinion">某部意见</a></span></li></ul></aside>'
    )


def test_a_change_without_sources_names_none():
    text = etree.tostring(run('<p data-passage="m1"/>', (change(),)), encoding="unicode")
    assert "来源" not in text


def test_several_changes_of_a_passage_stand_in_one_aside_in_their_order():
    root = run('<p data-passage="m1"/>', (change("b"), change("a")))
    assert [a.text for a in root[1].iter("a")] == ["变化b", "变化a"]


@pytest.mark.parametrize(
    ("page", "href"), [("index.md", "changes.md#law"), ("notice/a.md", "../changes.md#law"), ("a.md", "changes.md#law")]
)
def test_a_link_starts_at_its_page(page, href):
    assert next(run('<p data-passage="m1"/>', (change(),), page).iter("a")).get("href") == href


def test_what_looks_like_markup_is_shown_as_it_is():
    root = run('<p data-passage="m1"/>', (change(now="<b>*甲*"),))
    assert "&lt;b&gt;*甲*" in etree.tostring(root, encoding="unicode")


@pytest.mark.parametrize(
    ("inside", "last"),
    [
        ("", {}),
        ("<p/>", {"": 0}),
        ('<h2 data-passage="m1"/><p data-passage="m1"/><aside/>', {"m1": 2}),
        ('<h1/><h2 data-passage="m1"/><p/><h2 data-passage="m2"/>', {"": 0, "m1": 2, "m2": 3}),
        ('<p data-passage="p1"/><p data-passage="p2"/><h2/><p/>', {"p1": 0, "p2": 1, "": 3}),
    ],
)
def test_the_last_block_of_each_passage_is_known(inside, last):
    assert last_blocks(etree.fromstring(f"<div>{inside}</div>")) == last
