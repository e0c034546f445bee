"""The Word file: its words are the sheet's, in their order; its codes lead home; it is the same every time."""

import dataclasses
import io
import os
import pickle
import re
import subprocess
import sys
from collections.abc import Iterator

import pytest
import zxingcpp
from docx import Document
from docx.oxml.ns import qn
from PIL import Image

from tests.core.small_sheets import SITE, SLUGS, material, real, sheet, squeezed
from tests.core.test_handout_text import STATION
from weibao.handouts.archive import unpack
from weibao.handouts.sheet import Line, Sheet
from weibao.handouts.word.document import word_of
from weibao.handouts.word.looks import OFFICIAL

FORMS = ("gaming", "hotline-poster", "hotline-cards")
A4_CARDS = 8
OLD = "核对已过期（上次2026年1月4日）"


def opened(found: Sheet):
    return Document(io.BytesIO(word_of(found)))


def words_of(element) -> str:
    """All text in it, in order, tables included, without white space and blanks to fill in."""
    return squeezed("".join(t.text or "" for t in element.iter(qn("w:t")))).replace("＿", "")


def aged(slug: str, stations: int = 2) -> Sheet:
    """A sheet on which everything has happened: stations came in, and all numbers ought to be checked anew."""
    found = sheet(slug)
    station = dataclasses.replace(STATION, overdue=OLD)
    rings = tuple(dataclasses.replace(ring, overdue=OLD) for ring in found.rings)
    return dataclasses.replace(found, rings=rings, stations=(STATION, station)[:stations], written=())


def pieces(found: Sheet) -> Iterator[str]:
    """What is to be read, in this order and once; of cards what is to be read on each."""
    yield from (found.title,) if found.form == "cards" else (found.site, found.audience, found.title)
    yield "马上有危险"
    yield from (card.number + card.name for card in found.emergency)
    for part in found.parts[:1]:
        yield from (part.title, *map(_line, part.lines))
    yield "求助电话" if found.form == "sheet" else ""
    yield "" if found.form == "cards" else "拨打什么事可以打"
    for ring in found.rings:
        said = {
            "sheet": ring.name + ring.says,
            "poster": ring.need + ring.name + ("。" if ring.hours else "") + ring.hours,
            "cards": ring.need + ring.name,
        }
        yield ring.number + said[found.form] + ring.overdue
    yield found.caution
    for card in found.stations:
        whole = f"{card.name}（{card.run_by}）{card.number}{card.hours}{card.address}"
        yield (card.name + card.number if found.form == "cards" else whole) + card.overdue
    yield from found.written
    for part in found.parts[1:]:
        yield from (part.title, *map(_line, part.lines))
    yield from (*map(_line, found.foot), found.preview)


def _line(line: Line) -> str:
    return line.label + line.text + (f"（{line.source}）" if line.source else "")


def expected(found: Sheet) -> str:
    once = squeezed("".join(pieces(found))).replace("＿", "")
    return once * (A4_CARDS if found.form == "cards" else 1)


@pytest.mark.parametrize("site", [SITE, ""], ids=["address", "preview"])
@pytest.mark.parametrize("slug", SLUGS)
def test_the_words_are_those_of_the_sheet_in_its_order(slug: str, site: str):
    found = sheet(slug, material(site))
    document = opened(found)
    assert words_of(document.element.body) == expected(found)
    assert bool(found.preview) != bool(site)
    if found.form != "cards":
        title = found.title if len(found.title) <= 20 else f"{found.title[:19]}…"
        foot = document.sections[0].footer._element
        assert words_of(foot) == squeezed(f"{found.preview}{title}{found.running}{found.edition}/")
        assert re.findall(r"<w:instrText>(\w+)</w:instrText>", foot.xml) == ["PAGE", "NUMPAGES"]


@pytest.mark.parametrize("slug", FORMS)
def test_stations_and_what_has_grown_old_stand_there_and_are_bold(slug: str):
    found = aged(slug)
    document = opened(found)
    assert words_of(document.element.body) == expected(found)
    marks = [run for run in document.element.body.iter(qn("w:r")) if OLD in words_of(run)]
    cards = A4_CARDS if found.form == "cards" else 1
    assert len(marks) == cards * (len(found.rings) + 1) and all(m.rPr.find(qn("w:b")) is not None for m in marks)


def test_a_sheet_without_numbers_or_parts_has_no_empty_table():
    bare = dataclasses.replace(sheet("gaming"), parts=(), rings=(), caution="", emergency=(), written=())
    assert words_of(opened(bare).element.body) == squeezed(
        bare.site + bare.audience + bare.title + "".join(line.text for line in bare.foot)
    )


@pytest.mark.parametrize("slug", SLUGS)
def test_the_words_of_the_notice_are_marked_as_such(slug: str):
    found = sheet(slug)
    styled = [words_of(p._p) for p in opened(found).paragraphs if p.style.name == OFFICIAL]
    assert styled == [squeezed(_line(line)) for part in found.parts if part.official for line in part.lines]


@pytest.mark.parametrize("slug", SLUGS)
def test_every_code_leads_to_its_page_and_tells_it_to_who_does_not_see(slug: str):
    document, address = opened(sheet(slug)), f"{SITE}handouts/{slug}/"
    many = A4_CARDS if sheet(slug).form == "cards" else 1
    assert [p.get("descr") for p in document.element.body.iter(qn("wp:docPr"))] == [f"二维码：{address}"] * many
    drawn = [document.part.related_parts[b.get(qn("r:embed"))].blob for b in document.element.body.iter(qn("a:blip"))]
    codes = [[code.text for code in zxingcpp.read_barcodes(Image.open(io.BytesIO(picture)))] for picture in drawn]
    assert codes == [[address]] * many
    widths = {int(e.get("cx")) / 36000 for e in document.element.body.iter(qn("wp:extent"))}
    assert all(width >= 20 for width in widths)  # mm
    assert list(opened(sheet(slug, material(""))).element.body.iter(qn("wp:docPr"))) == []


def test_the_same_sheet_is_the_same_file_in_any_process():
    read = (
        "import pickle, sys; from weibao.handouts.word.document import word_of; found = pickle.load(sys.stdin.buffer)"
    )
    command = [sys.executable, "-c", f"{read}; sys.stdout.buffer.write(word_of(found))"]
    for found in map(sheet, FORMS):
        made = {word_of(found)}
        for seed, zone in (("1", "Asia/Shanghai"), ("2", "America/New_York")):
            env = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone}
            ran = subprocess.run(command, input=pickle.dumps(found), env=env, capture_output=True, check=True)
            made.add(ran.stdout)
        assert len(made) == 1
    facts = unpack(word_of(sheet("gaming")))["docProps/core.xml"]
    assert b"2026-11-04" in facts and real("gaming")[0].title.encode() in facts
