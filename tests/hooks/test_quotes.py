"""hooks/quotes.py: words of the notice on our pages, filled in by the program and proved."""

import re

import pytest

from tests.hooks.conftest import Built, SmallSite
from tests.hooks.situations import BULLYING, EVERY, add_situations, correct, note, receive
from weibao.project import load_project
from weibao.published import prove_site

PAGE, OTHER = "guides/bullying/index.html", "guides/village/index.html"
QUOTE = re.compile(r'<blockquote class="wb-quote__text" data-quote="([^"]*)"><p>(.*?)</p></blockquote>', re.S)
PLACE = re.compile(r'<figcaption class="wb-quote__place"><a href="([^"]*)">(.*?)</a>')


@pytest.fixture
def guided(small: SmallSite) -> SmallSite:
    return add_situations(small)


def faults(small: SmallSite, built: Built) -> list[str]:
    return [str(p) for p in prove_site(built.site, load_project(small.folder / "docs"))]


def test_a_quote_holds_the_words_of_the_notice_and_leads_to_their_place(guided: SmallSite):
    built = guided.build(*EVERY)
    assert built.ok, built.log
    assert QUOTE.findall(built.page(PAGE)) == [("m3-1", "学校要排查。"), ("m1", "加强指导。父母要学习。学校要帮助。")]
    places = [("../../domains/school/#m3-1", "通知原文，措施3第1句"), ("../../domains/family/#m1", "通知原文，措施1")]
    assert PLACE.findall(built.page(PAGE)) == places
    assert "data-places" not in built.page(PAGE)


def test_quotes_are_proved_against_the_notice(guided: SmallSite):
    built = guided.build(*EVERY)
    assert faults(guided, built) == []
    page = built.site / PAGE
    right = page.read_text(encoding="utf-8")
    page.write_text(right.replace("<p>学校要排查。</p>", "<p>学校可以排查。</p>"), encoding="utf-8")
    assert [f for f in faults(guided, built) if "引文 m3-1与通知不符" in f and PAGE in f]
    page.write_text(right.replace('data-quote="m3-1"', 'data-quote="m9-1"'), encoding="utf-8")
    assert [f for f in faults(guided, built) if "引文 m9-1不在通知里" in f]


@pytest.mark.parametrize("place", ["m9", "m3-2", "p7", "M3"])
def test_a_place_that_the_notice_does_not_have_stops_a_strict_build_and_stays_empty(guided: SmallSite, place: str):
    guided.change(BULLYING, "/// quote | m3-1 m1", f"/// quote | {place} m1")
    built = guided.build(*EVERY)
    assert not built.ok
    assert f"docs/guides/bullying.md:26：通知里没有“{place}”" in built.log
    assert [where for where, _ in QUOTE.findall(built.page(PAGE))] == ["m1"]


def test_nobody_types_words_into_a_quote(guided: SmallSite):
    guided.change(BULLYING, "/// quote | m3-1 m1\n", "/// quote | m3-1 m1\n学校要排查一切。\n")
    built = guided.build(*EVERY)
    assert not built.ok
    assert "docs/guides/bullying.md:26：引文块里写了字" in built.log


def test_an_official_page_does_not_quote_itself(guided: SmallSite):
    note(guided, "/// quote | m2-1\n///")
    built = guided.build(*EVERY)
    assert not built.ok
    assert "原文页里不用引文块" in built.log


def test_a_quote_follows_a_correction(guided: SmallSite):
    correct(guided, 15, "村委会要报告!", "村委会要报告。")
    built = guided.build(*EVERY)
    assert built.ok, built.log
    assert QUOTE.findall(built.page(OTHER)) == [("m2-1", "村委会要报告。")]
    assert faults(guided, built) == []


def test_words_of_the_notice_that_mean_something_elsewhere_are_quoted_as_they_are(guided: SmallSite):
    receive(guided, "村委会要报告!", "村委会要报告<b>&*1*[x](y)!")
    built = guided.build(*EVERY)
    assert built.ok, built.log
    [(where, shown)] = QUOTE.findall(built.page(OTHER))
    assert (where, shown) == ("m2-1", "村委会要报告&lt;b&gt;&amp;*1*[x](y)!")
    assert faults(guided, built) == []


def test_a_quote_stands_on_any_page_of_ours(guided: SmallSite):
    guided.write(**{"docs/about.md": "---\ntitle: 关于\n---\n\n# 关于\n\n/// quote | cover\n///\n"})
    built = guided.build(*EVERY)
    assert built.ok, built.log
    assert [where for where, _ in QUOTE.findall(built.page("about/index.html"))] == ["cover"]
    assert 'href="../notice/cover/#cover"' in built.page("about/index.html")
    assert faults(guided, built) == []
