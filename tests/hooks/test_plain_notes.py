"""hooks/plain_notes.py: a measure in plain words, which says that it is old when the measure has changed."""

import hashlib
import json
import re

import pytest

from tests.hooks.conftest import Built, SmallSite
from tests.hooks.situations import EVERY, FAMILY, NOTE, WATCH, add_situations, correct, note, receive
from weibao.project import load_project
from weibao.published import prove_site

PAGE = "domains/family/index.html"
ASIDE = re.compile(r'<aside class="(wb-note[^"]*)" data-ours="">(.*?)</aside>', re.S)
STALE = "白话（待核对：通知的这一条改过，下面的话还没有重新核对）"


@pytest.fixture
def guided(small: SmallSite) -> SmallSite:
    return add_situations(small)


def print_of(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:8]


def shown(built: Built) -> tuple[str, str]:
    """The one note of the page: its classes and its label."""
    [(classes, body)] = ASIDE.findall(built.page(PAGE))
    return classes, re.findall(r'<p class="wb-note__label">(.*?)</p>', body)[0]


def test_a_note_stands_between_title_and_text_and_leads_to_its_sentence(guided: SmallSite):
    built = guided.build(*EVERY)
    assert built.ok, built.log
    page = built.page(PAGE)
    [(classes, body)] = ASIDE.findall(page)
    assert (classes, shown(built)[1]) == ("wb-note wb-note--plain", "白话")
    assert '村委会要向上面报告<span class="wb-places">（<a href="#m2-1">第1句</a>）</span>。' in body
    assert page.index('id="m2"') < page.index("wb-note--plain") < page.index('id="m2-1"')
    assert "data-bound-to" not in page and "核对" not in built.log.replace("核对日期", "")


def test_a_note_is_none_of_the_notice(guided: SmallSite):
    built = guided.build(*EVERY)
    assert prove_site(built.site, load_project(guided.folder / "docs")) == ()
    assert "向上面" not in built.page("notice/full/index.html")
    texts = [p["text"] for p in json.loads(built.page("data/notice.json"))["passages"]]
    assert "村委会要报告!" in texts and "向上面" not in "".join(texts)


@pytest.mark.parametrize(
    ("old", "new", "whole"),
    [
        ("村委会要报告!", "村委会要立即报告!", "加强监督。村委会要立即报告!"),
        ("加强监督。", "强化监督。", "强化监督。村委会要报告!"),
        ("村委会要报告!", "村委会要报告。", "加强监督。村委会要报告。"),
    ],
)
def test_a_note_whose_passage_was_received_anew_says_that_it_is_old_and_stops_nothing(
    guided: SmallSite, old: str, new: str, whole: str
):
    receive(guided, old, new)
    built = guided.build(*EVERY)
    assert built.ok, built.log
    assert shown(built) == ("wb-note wb-note--plain wb-note--stale", STALE)
    assert f"对照原文核对，然后把 {print_of(WATCH)} 改成 {print_of(whole)}" in built.log
    assert "wb-problems" not in built.page("index.html")
    note(guided, NOTE.format(print_of(whole)))
    assert shown(guided.build(*EVERY)) == ("wb-note wb-note--plain", "白话")


def test_a_note_whose_passage_was_corrected_says_that_it_is_old(guided: SmallSite):
    correct(guided, 15, "村委会要报告!", "村委会要上报!")
    guided.change("docs/guides/village.md", "村委会要报告。", "村委会要上报。")
    built = guided.build(*EVERY)
    assert built.ok, built.log
    assert shown(built)[1] == STALE


def test_an_old_note_may_say_what_the_new_words_do_not(guided: SmallSite):
    """It is shown as 待核对, so that a changed notice can be published before all notes are read again."""
    receive(guided, "村委会要报告!", "村委会可以报告!")
    guided.change("docs/guides/village.md", "村委会要报告。", "村委会可以报告。")
    built = guided.build(*EVERY)
    assert built.ok, built.log
    assert shown(built)[1] == STALE
    assert "写了“要”，那一句没有这样的语气" in built.log


def test_a_note_of_another_passage_stays_fresh(guided: SmallSite):
    receive(guided, "父母要学习。", "父母要多学习。")
    built = guided.build(*EVERY)
    assert built.ok, built.log
    assert shown(built)[1] == "白话"


def test_several_places_lead_each_to_its_sentence(guided: SmallSite):
    receive(guided, "村委会要报告!", "村委会要报告。村委会要上门。村委会要记录。")
    whole = print_of("加强监督。村委会要报告。村委会要上门。村委会要记录。")
    note(guided, f"/// plain | {whole}\n监督（标题）。村委会要上门、报告（第1、2句）。村委会要记录（第3句）。\n///")
    built = guided.build(*EVERY)
    assert built.ok, built.log
    links = re.findall(r'<a href="#([^"]*)">(.*?)</a>', ASIDE.findall(built.page(PAGE))[0][1])
    assert links == [("m2", "标题"), ("m2-1", "第1"), ("m2-2", "2句"), ("m2-3", "第3句")]
    assert all(f'id="{place}"' in built.page(PAGE) for place, _ in links)


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("村委会要报告。", "白话“村委会要报告。”没有写是哪一句"),
        ("村委会要报告（第2句）。", "白话“村委会要报告。”写的措施2第2句不存在"),
        ("村委会不得报告（第1句）。", "写了“不得”，那一句没有这样的语气"),
        ("村委会要报告3次（第1句）。", "写了“3次”，那一句没有这个数"),
        ("要报告（第1句）。" * 4, "措施2的白话有4句"),
    ],
)
def test_a_note_that_says_more_than_its_sentence_stops_a_strict_build(guided: SmallSite, words: str, says: str):
    note(guided, f"/// plain | {print_of(WATCH)}\n{words}\n///")
    built = guided.build(*EVERY)
    assert not built.ok
    assert re.search(rf"docs/domains/family\.md:\d+：.*{re.escape(says)}", built.log)
    assert shown(built)[1] == "白话"


def test_notes_without_a_fingerprint_and_outside_the_notice_are_refused(guided: SmallSite):
    note(guided, "/// plain\n村委会要报告（第1句）。\n///")
    guided.write(**{"docs/about.md": f"---\ntitle: 关于\n---\n\n# 关于\n\n{NOTE.format(print_of(WATCH))}\n"})
    built = guided.build(*EVERY)
    assert not built.ok
    assert f"核对过就写“/// plain | {print_of(WATCH)}”" in built.log
    assert "docs/about.md:7：白话块只用在原文页里" in built.log


def test_a_weak_word_of_the_notice_is_kept(guided: SmallSite):
    receive(guided, "村委会要报告!", "鼓励村委会探索开展家访报告试点。")
    note(
        guided,
        f"/// plain | {print_of('加强监督。鼓励村委会探索开展家访报告试点。')}\n村委会开展家访报告（第1句）。\n///",
    )
    guided.change("docs/guides/village.md", "村委会要报告。", "村委会报告。")
    built = guided.build(*EVERY)
    assert not built.ok
    assert "丢了“鼓励”" in built.log
    assert FAMILY in built.log
