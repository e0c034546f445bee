"""Guides on the real site, read from outside: by attributes and addresses alone, with none of the project's code."""

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urldefrag, urljoin

import pytest
from lxml import html

from tests.conftest import ROOT
from tests.site.test_words import OFFICIAL

SLUGS = sorted(p.stem for p in (ROOT / "docs/guides").glob("*.md") if p.stem != "index")
MATTER_MOST = (
    *("bullying", "sexual-abuse", "online-grooming", "domestic-violence", "suicidal-thoughts", "missing"),
    *("must-report", "parents-away", "gaming", "dropout", "child-director", "canteen"),
)
SECTIONS = ["first", "who", "law", "child", "silent"]
UNWANTED = "12368 12351 12385 12313 12337 12390 12391 12320 12318 12349"  # retired, or not for whoever reads here
DOMAINS = OFFICIAL[:6]
ABOUT = "ancestor-or-self::*[self::figure or @class='wb-answers' or @class='wb-status']"


@cache
def document(site: Path, path: str) -> html.HtmlElement:
    return html.document_fromstring((site / path / "index.html").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def data(site: Path) -> dict[str, dict[str, Any]]:
    return {g["id"]: g for g in json.loads((site / "data/guides.json").read_text(encoding="utf-8"))}


@pytest.fixture(scope="module")
def notice(site: Path) -> dict[str, dict[str, Any]]:
    passages = json.loads((site / "data/notice.json").read_text(encoding="utf-8"))["passages"]
    return {p["id"]: p for p in passages}


def squeezed(text: str) -> str:
    return "".join(text.split())


def leads(site: Path, path: str, href: str) -> bool:
    """Whether a link on a page leads to a page that is there, and to an anchor on it."""
    target, anchor = urldefrag(urljoin(f"/{path}/", unquote(href)))
    folder = target.strip("/")
    return (site / folder / "index.html").is_file() and (
        not anchor or bool(document(site, folder).xpath("//*[@id=$a]", a=anchor))
    )


def steps(page: html.HtmlElement) -> Iterator[tuple[str, html.HtmlElement]]:
    """Paragraphs and items with their section, from the first section to the cards.

    Quotes are none, nor is what the page says of itself: how much the notice answers, and who has read it.
    """
    section = ""
    for element in page.xpath("//article//h2[1]/.. /*"):
        if element.tag == "h2":
            section = element.get("id")
        if element.get("aria-labelledby") == "wb-hotlines":
            return
        if section and element.tag != "h2":
            found = element.xpath("descendant-or-self::li | descendant-or-self::p[not(ancestor::li)]")
            yield from ((section, e) for e in found if not e.xpath(ABOUT))


def test_every_guide_is_a_page_and_in_the_data(site: Path, data: dict[str, Any]):
    published = sorted(p.parent.name for p in (site / "guides").glob("*/index.html"))
    assert len(SLUGS) >= 49
    assert published == SLUGS == sorted(data)
    for guide in data.values():
        assert leads(site, "", guide["url"])
        status = document(site, guide["url"].strip("/")).xpath("string(//article)")
        assert ("尚未经工作人员核定" in status) == (guide["status"] == "draft"), guide["id"]
        assert guide["first"] and all(step["sources"] for step in guide["first"]), guide["id"]
        assert len(set(guide["variants"])) >= 8, guide["id"]


@pytest.mark.parametrize("slug", SLUGS)
def test_danger_stands_first_and_then_what_to_do(site: Path, slug: str):
    page = document(site, f"guides/{slug}")
    order = list(page.iter())
    [strip] = page.xpath("//aside[@aria-label='马上有危险']")
    sections = page.xpath("//article//h2/@id")
    assert strip.xpath(".//a/@href")[:2] == ["tel:110", "tel:120"]
    assert order.index(strip) < order.index(page.xpath("//h1")[0])
    assert sections[0] == "first"
    own = sections[: sections.index("wb-hotlines")]
    assert own == [s for s in SECTIONS if s in own]
    assert "who" in own


@pytest.mark.parametrize("slug", SLUGS)
def test_every_step_names_what_it_rests_on_and_leads_there(site: Path, slug: str):
    path = f"guides/{slug}"
    found = list(steps(document(site, path)))
    assert len(found) >= 4
    for section, step in found:
        cited = step.xpath(".//*[@class='wb-source']")
        links = [a.get("href") for c in cited for a in c.iter("a")]
        text = step.text_content()
        assert links or section == "silent", text
        assert all(leads(site, path, href) for href in links), text
        assert all(c.tag == "a" for source in cited for c in source), text  # a citation without a link is unknown
        assert "（来源" not in text


@pytest.mark.parametrize("slug", SLUGS)
def test_quotes_are_the_words_of_the_notice_and_lead_to_them(
    site: Path, notice: dict[str, Any], data: dict[str, Any], slug: str
):
    sentences = {s["id"]: s["text"] for p in notice.values() for s in p["sentences"]}
    whole = {i: (f"{p['title']}。" if p["title"] else "") + p["text"] for i, p in notice.items()}
    quotes = document(site, f"guides/{slug}").xpath("//article//*[@data-quote]")
    assert quotes or data[slug]["level"] == "C"
    for quote in quotes:
        place = quote.get("data-quote")
        assert squeezed(quote.text_content()) == squeezed((sentences | whole)[place])
        href = quote.xpath("string(following-sibling::figcaption[1]//a/@href)")
        assert href.endswith(f"#{place}") and leads(site, f"guides/{slug}", href)


@pytest.mark.parametrize("slug", SLUGS)
def test_no_guide_has_a_number_that_was_decided_against(site: Path, slug: str):
    page = document(site, f"guides/{slug}")
    told = page.xpath("string(//article)") + " ".join(page.xpath("//article//@href"))
    assert [n for n in UNWANTED.split() if re.search(rf"(?<!\d){n}(?!\d)", told)] == []


def test_a_guide_that_the_notice_hardly_answers_says_what_it_does_not_say(site: Path, data: dict[str, Any]):
    assert {g["level"] for g in data.values()} == {"A", "B", "C"}
    for slug, guide in data.items():
        silent = [e.text_content() for section, e in steps(document(site, f"guides/{slug}")) if section == "silent"]
        assert silent or guide["level"] == "A", slug
        assert any("没有" in text for text in silent) or not silent, slug


def test_the_twelve_that_matter_most_say_what_to_do_who_and_the_law(site: Path, data: dict[str, Any]):
    for slug in MATTER_MOST:
        told = {section for section, _ in steps(document(site, f"guides/{slug}"))}
        assert told >= {"first", "who", "law"}, slug
        assert ("child" in told) or "孩子" not in data[slug]["audience"], slug


def test_whoever_does_not_want_to_live_finds_somebody_to_talk_to_at_the_top(site: Path):
    page = document(site, "guides/suicidal-thoughts")
    [strip] = page.xpath("//h1/preceding::aside[@aria-label='马上有危险']")
    assert re.search(r"想说说\s*12356", strip.text_content())
    assert "tel:12356" in strip.xpath(".//a/@href")


def onward(site: Path, path: str) -> list[str]:
    """Pages that the answers of a question lead to: those of the home page, or all links on a page under ask/."""
    hrefs = document(site, path).xpath("//ul[@class='wb-choices']//a/@href | //*[@class='wb-ask']//a/@href")
    found = (urldefrag(urljoin(f"/{path}/" if path else "/", href))[0].strip("/") for href in hrefs)
    return [p for p in found if re.fullmatch(r"(?:ask|guides)/.+", p)]


def test_every_guide_is_at_most_three_links_from_the_home_page_and_no_question_is_a_dead_end(site: Path):
    taps, queue = {"": 0}, [""]
    while queue:
        here = queue.pop(0)
        assert onward(site, here), here
        for path in onward(site, here):
            assert (site / path / "index.html").is_file(), f"{here}: {path}"
            if path not in taps:
                taps[path] = taps[here] + 1
                queue += [path] if path.startswith("ask/") else []
    assert {p for p in taps if p.startswith("guides/")} == {f"guides/{slug}" for slug in SLUGS}
    assert max(taps.values()) <= 3
    questions = {p.parent.relative_to(site).as_posix() for p in (site / "ask").glob("*/index.html")}
    assert {p for p in taps if p.startswith("ask/")} == questions


def test_every_question_shows_whom_to_ring_and_ways_out(site: Path):
    questions = [p.parent.relative_to(site).as_posix() for p in (site / "ask").rglob("index.html")]
    assert len(questions) > 5
    for path in questions:
        page = document(site, path)
        assert page.xpath("//h1/preceding::a/@href[. = 'tel:110']"), path
        hrefs = page.xpath("//*[@class='wb-ask']//a/@href")
        out = {urldefrag(urljoin(f"/{path}/", href))[0] for href in hrefs}
        assert out >= {"/guides/", "/for/child/", "/hotlines/"}, path
        assert all(leads(site, path, href) for href in hrefs), path
