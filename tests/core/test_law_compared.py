"""What was found the same is kept, bound to its words, and told to readers with its day."""

import datetime
from textwrap import dedent

import pytest

from weibao.problems import Refused
from weibao.sources import library_in
from weibao.sources.compared import (
    Found,
    compared_in,
    fingerprint_of,
    load_compared,
    same_words,
    told,
    update,
    write_compared,
)
from weibao.sources.pages import INDEX, source_pages
from weibao.sources.registry import load_library

DAY, LATER = datetime.date(2026, 12, 2), datetime.date(2027, 1, 5)
SOURCE = """\
    - id: minors
      name: 某保护法
      title: 某保护法
      kind: 法律
      issued_by: 某会
      version: 2024年4月26日
      effective: 2024-06-01
      checked_on: 2026-11-01
      checked_by: 公开资料
      articles:
        第一条: 甲。
        第二条: 乙。
    """
LIBRARY = load_library(dedent(SOURCE), "s.yml")
CHANGED = load_library(dedent(SOURCE).replace("甲。", "改。"), "s.yml")
BOTH = update({}, LIBRARY, {("minors", "第一条"): 2, ("minors", "第二条"): 1}, (), DAY)


def test_the_file_says_what_is_known_and_is_read_back():
    text = write_compared(BOTH)
    assert load_compared(text, "c.yml") == BOTH
    assert [line[:34] for line in text.splitlines() if not line.startswith("#")] == [
        "- {law: minors, article: 第一条, word",
        "- {law: minors, article: 第二条, word",
    ]
    assert load_compared(write_compared({}), "c.yml") == {} == load_compared("", "c.yml")


def test_an_article_that_was_changed_since_counts_as_not_compared():
    assert len(same_words(LIBRARY.sources[0], BOTH)) == 2
    assert [f.copies for f in same_words(CHANGED.sources[0], BOTH)] == [1]
    assert set(update(BOTH, CHANGED, {}, (), LATER)) == {("minors", "第二条")}


def test_a_later_run_renews_what_it_found_and_keeps_the_rest():
    renewed = update(BOTH, LIBRARY, {("minors", "第二条"): 3}, (), LATER)
    assert [(f.copies, f.day) for _, f in sorted(renewed.items())] == [(2, DAY), (3, LATER)]


def test_white_space_is_no_change():
    article, other = LIBRARY.sources[0].articles
    assert fingerprint_of(article) == fingerprint_of(type(article)("第一条", " 甲 。\n")) != fingerprint_of(other)


def test_an_article_that_differs_today_is_no_longer_known_to_be_the_same():
    assert set(update(BOTH, LIBRARY, {}, {("minors", "第一条")}, LATER)) == {("minors", "第二条")}


def test_readers_are_told_how_many_and_when():
    assert told(LIBRARY.sources, BOTH) == (
        "本站登出的2条条文，有2条和其他公开的文本逐字比对过，字句相同（2026年12月2日比对）。"
    )
    assert told(CHANGED.sources, BOTH) == (
        "本站登出的2条条文，有1条和其他公开的文本逐字比对过，字句相同（2026年12月2日比对）。"
        "其余1条还没有比对到相同的文本。"
    )
    assert told(LIBRARY.sources, {}) == ""


def test_what_was_compared_on_two_days_has_two_days():
    renewed = update(BOTH, LIBRARY, {("minors", "第二条"): 3}, (), LATER)
    assert "（2026年12月2日至2027年1月5日比对）" in told(LIBRARY.sources, renewed)


def test_the_figure_stands_on_the_list_and_on_the_page_of_the_law():
    pages = source_pages(LIBRARY, BOTH)
    assert "有2条和其他公开的文本逐字比对过" in pages[INDEX]
    assert "不是全文。和其他公开的文本逐字比对过，字句相同（2026年12月2日比对）。" in pages["sources/minors.md"]
    assert "其中1条和其他公开的文本" in source_pages(CHANGED, BOTH)["sources/minors.md"]
    other = {("other", "第一条"): Found("x", 1, DAY)}
    assert "还没有比对到其他公开的文本。" in source_pages(LIBRARY, other)["sources/minors.md"]
    assert not any("比对" in text for text in source_pages(LIBRARY).values())


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("- {law: a, article: 第一条, words: x, copies: 1}\n", "c.yml:1：字段 day 应为日期"),
        ("- {law: a, article: 第一条, words: x, copies: 甲, day: 2026-12-02}\n", "c.yml:1：字段 copies 不是整数"),
        ("- {law: a, article: 第一条, words: x, copies: 1, day: 2026-12-02, note: 1}\n", "c.yml:1：字段 note 认不得"),
    ],
)
def test_what_was_typed_into_it_is_refused(text, message):
    with pytest.raises(Refused) as caught:
        load_compared(text, "c.yml")
    assert str(caught.value).startswith(message)
    assert str(caught.value).endswith("。删去这个文件，再运行 make laws LAWS=文件夹，重新写。")


def test_an_article_stands_in_it_once():
    with pytest.raises(Refused, match="写了两次。删去这个文件，再运行 make laws"):
        load_compared(write_compared(BOTH) * 2, "c.yml")


def test_most_real_articles_were_found_elsewhere(docs):
    sources, compared = library_in(docs).sources, compared_in(docs)
    found = [f for source in sources for f in same_words(source, compared)]
    assert len(found) > 500 and all(isinstance(f, Found) for f in found)
    assert len(found) == len(compared)  # none is kept that was changed since
