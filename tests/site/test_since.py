"""The notice in its day on the real site: plain words at each measure, and what has changed since, told apart."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from lxml import html

from tests.site.test_guides import DOMAINS, document, leads
from tests.site.test_words import OFFICIAL

SINCE = "//aside[@aria-label='印发之后']"


def passage_above(element: html.HtmlElement) -> str:
    return element.xpath("preceding::*[@data-passage]")[-1].get("data-passage")


@pytest.fixture(scope="module")
def notice(site: Path) -> dict[str, dict[str, Any]]:
    passages = json.loads((site / "data/notice.json").read_text(encoding="utf-8"))["passages"]
    return {p["id"]: p for p in passages}


@pytest.fixture(scope="module")
def since(site: Path) -> dict[str, str]:
    """What is said of each passage."""
    asides = [a for path in OFFICIAL[:-1] for a in document(site, path).xpath(SINCE)]
    return {passage_above(aside): aside.text_content() for aside in asides}


def test_every_measure_is_told_in_plain_words_that_lead_to_its_sentences(site: Path):
    told: list[str] = []
    for path in DOMAINS:
        for label in document(site, path).xpath("//aside[@data-ours]/p[1][starts-with(., '白话')]"):
            note = label.getparent()
            passage = passage_above(note)
            places = note.xpath(".//a/@href")
            assert label.text_content() == "白话", passage
            assert places, passage
            assert all(href.partition("-")[0] == f"#{passage}" and leads(site, path, href) for href in places), passage
            told.append(passage)
    assert told == [f"m{n}" for n in range(1, 28)]


@pytest.mark.parametrize("path", [*OFFICIAL, "notice"])
def test_every_official_page_says_of_which_day_it_is(site: Path, path: str):
    page = document(site, path)
    [dated] = page.xpath("//article//*[@data-ours][starts-with(normalize-space(.), '下面是2021年11月25日的通知')]")
    assert dated.xpath("following::h1")
    [href] = dated.xpath(".//a/@href")
    assert href.endswith("changes/") and leads(site, path, href)


def test_no_page_of_ours_says_that_it_is_the_notice(site: Path):
    official = {f"{path}/index.html" for path in (*OFFICIAL, "notice")}
    for file in site.rglob("*.html"):
        if file.relative_to(site).as_posix() not in official:
            assert "下面是2021年11月25日的通知" not in file.read_text(encoding="utf-8"), file


def test_who_leads_and_limits_gone_by_are_told_where_the_notice_names_them(
    notice: dict[str, Any], since: dict[str, str]
):
    led = [i for i, p in notice.items() if "民政牵头" in p["text"] or "未成年人保护工作领导小组" in p["text"]]
    assert {"s1", "s5"} <= set(led) and {"p1", "cover"} & set(led)
    assert [i for i in led if "负责妇女儿童工作的机构" not in since.get(i, "")] == []
    for limit in ("到2022年6月", "到2025年"):
        named = [i for i, p in notice.items() if limit in p["text"]]
        assert named
        assert [i for i in named if f"期限已过：{limit}" not in since.get(i, "")] == [], limit


def test_what_changed_is_ours_stands_at_passages_only_and_not_on_the_full_text(site: Path):
    assert document(site, "notice/full").xpath(SINCE) == []
    for path in OFFICIAL[:-1]:
        for aside in document(site, path).xpath(SINCE):
            assert "data-ours" in aside.attrib and not aside.xpath("ancestor::*[@data-passage]")
            for item in aside.iter("li"):
                links = item.xpath(".//a/@href")
                assert links and all(leads(site, path, href) for href in links), item.text_content()
                assert len(links) > 1 or "期限" in item.text_content()  # its own entry, and what it rests on


def test_every_change_is_on_the_page_by_date_and_at_the_passages_it_names(site: Path, since: dict[str, str]):
    page = document(site, "changes")
    days = []
    for title in page.xpath("//h3"):
        told, places = title.xpath("following-sibling::p")[:2]
        days.append(tuple(map(int, re.match(r"(\d+)年(\d+)月(\d+)日", told.text_content()).groups())))
        hrefs = places.xpath(".//a/@href")
        assert hrefs and all(leads(site, "changes", href) for href in hrefs), title.text
        assert all(title.text in since[href.partition("#")[2]] for href in hrefs), title.text
    assert len(days) > 20
    assert days == sorted(days, reverse=True)
    shown = sum(len(document(site, path).xpath(f"{SINCE}//li")) for path in OFFICIAL[:-1])
    assert shown == len(page.xpath("//p[starts-with(., '通知里的段落')]/a"))
