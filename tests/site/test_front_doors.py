"""Home, doors, numbers to ring, the picture and the head of every page on the real site."""

import datetime
import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from lxml import html

from tests.conftest import Shared, run
from tests.site.outsider import read
from tests.site.test_frame import pages

DOMAINS = tuple(f"domains/{s}" for s in ("family", "school", "society", "network", "government", "judicial"))
DOORS = ("for/parents", "for/teachers", "for/staff", "for/child")
ALWAYS = {"ContentSource", "PubDate", "description", "og:title", "og:description", "og:type", "og:site_name"}
CLAIMS = (
    "SiteName SiteDomain SiteIDCode ColumnName ColumnDescription ColumnKeywords ColumnType ArticleTitle Keywords Author"
)
FIELDS = (
    "id number name run_by need use hours source source_date checked_on checked_by emergency named_in_notice"
    " retired retired_on replaced_by text_message"
)


def document(site: Path, path: str) -> html.HtmlElement:
    return html.document_fromstring((site / path / "index.html").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def hotlines(root: Path) -> dict[str, dict[str, Any]]:
    entries = yaml.safe_load((root / "docs/_data/hotlines.yml").read_text(encoding="utf-8"))
    return {entry["id"]: entry for entry in entries}


@pytest.fixture(scope="module")
def later(shared: Shared) -> Path:
    """The real site as it is built, strictly, two years after the numbers were checked."""
    epoch = int(datetime.datetime(2028, 11, 24, tzinfo=datetime.UTC).timestamp())

    def build(target: Path) -> None:
        done = run("-m", "mkdocs", "build", "--strict", "--site-dir", str(target), SOURCE_DATE_EPOCH=str(epoch))
        assert done.returncode == 0, done.stderr
        assert "核对已过期" in done.stderr

    return shared("later", build)


def dialled(page: html.HtmlElement) -> list[str]:
    rung = "//a/@href[starts-with(., 'tel:') or starts-with(., 'sms:')]"
    return [href.partition(":")[2] for href in page.xpath(rung)]


def test_the_home_page_has_danger_doors_and_ways_on_in_this_order(site: Path):
    page = document(site, "")
    links = page.xpath("//article//a/@href")
    doors = [f"{door}/" for door in DOORS]
    wanted = ["tel:110", "tel:120", *doors, "hotlines/", "picture/", "indices/", *(f"{d}/" for d in DOMAINS), "notice/"]
    assert [link for link in dict.fromkeys(links) if link in wanted and link != "hotlines/"] == [
        link for link in wanted if link != "hotlines/"
    ]
    assert page.xpath("//button[@data-wb-open-search]/@hidden")  # until a script says that it works
    assert page.xpath("count(//h1)") == 1


@pytest.mark.parametrize("path", [*DOMAINS, *DOORS])
def test_danger_stands_before_the_title_and_the_cards_at_the_end(site: Path, hotlines: dict[str, Any], path: str):
    page = document(site, path)
    strip, title, cards = (page.xpath(x)[0] for x in ("//*[@class='wb-danger']", "//h1", "//section[h2='求助电话']"))
    order = list(page.iter())
    assert order.index(strip) < order.index(title) < order.index(cards)
    assert strip.xpath(".//a/@href")[:2] == ["tel:110", "tel:120"]
    after = [e for e in cards.itersiblings() if e.tag != "footer" and e.get("class") not in ("wb-tools", "wb-prints")]
    assert after == []
    ids = [card.xpath("string(.//*[@class='wb-card__number'])") for card in cards.xpath(".//li")]
    assert ids[:2] == ["110", "120"] and len(ids) > 2 and len(set(ids)) == len(ids)
    for number, card in zip(ids, cards.xpath(".//li"), strict=True):
        entry = hotlines[number]
        day = entry["checked_on"]
        text = card.text_content()
        assert f"来源：{entry['source']}" in text
        assert f"{day.year}年{day.month}月{day.day}日核对（{entry['checked_by']}）" in text


def test_every_number_in_use_is_on_the_page_of_numbers_and_dials(site: Path, hotlines: dict[str, Any]):
    page = document(site, "hotlines")
    cards = page.xpath("//li[@class='wb-card']")
    in_use = [h["number"] for h in hotlines.values() if not h.get("retired")]
    assert sorted(set(dialled(page))) == sorted(in_use)
    assert [card.xpath("string(.//a)")[:3] for card in cards[:2]] == ["110", "120"]
    for card in cards:
        number = card.xpath("string(.//*[@class='wb-card__number'])")
        scheme = "sms" if hotlines[number].get("text_message") else "tel"
        assert card.xpath(".//a[@class='wb-card__ring']/@href") == [f"{scheme}:{number}"]
        sure = len(number) == 3 or scheme == "sms" or hotlines[number].get("hours") == "7×24小时"
        instead = "没人接，或者有危险，打110。" if number == "12356" else "没人接，打12345；有危险，打110。"
        assert (instead in card.text_content()) == (not sure)
        assert ("可能只在上班时间有人接" in card.text_content()) == (not sure and not hotlines[number].get("hours"))
    assert page.xpath("//article//h2/text()")[0] == "马上有危险"


def test_only_numbers_in_use_can_be_dialled_and_a_retired_one_is_nowhere_but_in_its_table(
    site: Path, hotlines: dict[str, Any]
):
    retired = {h["number"] for h in hotlines.values() if h.get("retired")}
    in_use = {h["number"] for h in hotlines.values()} - retired
    assert retired == {"12318", "12349"}
    for path, source in pages(site).items():
        page = html.document_fromstring(source)
        assert set(dialled(page)) <= in_use, path
        for table in page.xpath("//table[@class='wb-retired']"):
            assert path == "hotlines/index.html"
            assert table.xpath("preceding::h2[1]/text()") == ["不要再打的号码"]
            assert all(number in table.text_content() for number in retired)
            table.getparent().remove(table)
        found = [n for n in retired if re.search(rf"(?<!\d){n}(?!\d)", page.xpath("string(//body)"))]
        assert found == [], path


def test_the_registry_as_data_has_the_documented_shape(site: Path, hotlines: dict[str, Any]):
    data = json.loads((site / "data/hotlines.json").read_text(encoding="utf-8"))
    assert [entry["id"] for entry in data] == list(hotlines)
    for entry in data:
        assert " ".join(entry) == FIELDS
        assert entry["checked_on"] == hotlines[entry["id"]]["checked_on"].isoformat()
        assert entry["retired"] == bool(entry["replaced_by"])
    assert {e["id"]: e["named_in_notice"] for e in data if e["named_in_notice"]} == {"12355": ["m11-1"]}


def test_checks_that_are_two_years_old_are_shown_as_old_and_stop_nothing(site: Path, later: Path):
    for path in ("hotlines", *DOMAINS, *DOORS):
        cards = document(later, path).xpath("//li[@class='wb-card']")
        assert all(re.search("核对已过期（上次2026年1[12]月", card.text_content()) for card in cards)
        assert "核对已过期" not in document(site, path).text_content()
    assert [path for path, source in pages(later).items() if 'class="wb-problems"' in source] == []


def test_limits_pass_with_the_day_of_the_build(site: Path, later: Path):
    for built, day, passed in ((site, "2026年11月4日", 3), (later, "2028年11月24日", 3)):
        text = document(built, "picture").xpath("string(//figure)")
        assert f"{day}　生成网页的日子" in text
        assert (text.count("期限已过"), text.count("期限未到")) == (passed, 1)


def test_every_arrow_of_the_picture_is_in_the_words(site: Path):
    page = document(site, "picture")
    boxes = {}
    for rect in page.xpath("//*[@class='wb-picture__box']"):
        top = float(rect.get("y"))
        name = rect.getparent().xpath("string(.//*[@class='wb-picture__label'])")
        boxes[name] = (top, top + float(rect.get("height")))

    def at(height: str) -> str:
        return next(name for name, (top, bottom) in boxes.items() if top <= float(height) <= bottom)

    heads = page.xpath("//*[@class='wb-picture__head']/@d")
    drawn = set()
    for line in page.xpath("//*[@class='wb-picture__arrows']/*[not(@class)]"):
        start = re.match(r"M286 ([\d.]+)H", line.get("d"))[1]
        pointed = []
        while (line := line.getnext()) is not None and line.get("class"):
            pointed.append(re.match(r"M286 ([\d.]+)l", line.get("d"))[1])
        assert len(pointed) == 2 or start not in pointed
        drawn.add((at(start), "连着" if len(pointed) == 2 else "通到", at(pointed[0])))
    assert len(drawn) > 10 and len(heads) == sum(2 if way == "连着" else 1 for _, way, _ in drawn)
    said = set()
    for item in page.xpath("//li[not(ancestor::li)][ul]"):
        for arrow in item.xpath("ul/li/text()"):
            way, end = re.match(r"(连着|通到)(措施\d+)（.", arrow).groups()
            said.add((item.xpath("string(a)"), way, end))
    assert said == drawn
    assert {item.xpath("string(a)") for item in page.xpath("//h3/following-sibling::ul[1]/li")} == set(boxes)


def test_every_box_and_target_of_the_picture_leads_to_the_words_it_shows(site: Path):
    for link in document(site, "picture").xpath("//figure//a"):
        path, _, anchor = link.get("href").partition("#")
        target = read((site / "picture" / path / "index.html").read_text(encoding="utf-8"))
        words = "".join(link.xpath("*[@class='wb-picture__words']/text()"))
        assert anchor in target.ids
        assert words in target.passages.get(anchor, target.sentences.get(anchor, ""))


def test_every_page_states_source_date_and_description_and_claims_no_office(site: Path):
    for path, source in pages(site).items():
        found = dict(re.findall(r'<meta (?:name|property)="([^"]+)" content="([^"]*)">', source))
        assert not set(found) & set(CLAIMS.split()), path
        if path != "404.html":
            assert all(found.get(name) for name in ALWAYS), path
            assert found["og:description"] == found["description"], path
            official = 'md-typeset wb-page-official"' in source
            assert found["PubDate"] == ("2021-12-07" if official else "2026-12-01"), path
            assert ("政府网站" in found["ContentSource"]) == official, path
