"""What stands on paper is what stands in the sheet: every word of it, in its order, once, and no other."""

import dataclasses
import re
from collections.abc import Iterator

import pytest

from tests.core.small_sheets import SLUGS, material, pages_of, press, printed, sheet, squeezed
from weibao.handouts.fitting import TEMPLATES
from weibao.handouts.printing import LARGE
from weibao.handouts.sheet import Line, Sheet
from weibao.hotlines.cards import Card, CardGroup

KANGXI = re.compile(r"[\u2e80-\u2fdf]")
STATION = Card("023-48270000", "02348270000", "某街道工作站", "某街道", "", "工作日", "", "", "", False, "某路1号")


def expected(found: Sheet, large: bool = False) -> str:
    """The words of a sheet in the order in which they are to be read."""
    if found.form == "sheet":
        return squeezed("".join(_sheet(found, large)))
    if found.form == "cards":
        return squeezed("".join(_card(found)) * (4 if large else 8))
    return squeezed("".join(_poster(found)))


def _sheet(found: Sheet, large: bool) -> Iterator[str]:
    yield from (found.site, found.audience, found.title, *_danger(found))
    parts = [part.title + "".join(_line(line) for line in part.lines) for part in found.parts]
    yield from parts[: 0 if large else 1]
    yield from _numbers(found)
    yield from parts[0 if large else 1 :]
    yield from _foot(found)


def _danger(found: Sheet) -> Iterator[str]:
    yield "马上有危险"
    yield from (f"{card.number}{card.name}" for card in found.emergency)


def _line(line: Line) -> str:
    bullet, source = "•" if line.item else "", f"（{line.source}）" if line.source else ""
    return f"{bullet}{line.label}{line.text.replace('＿', '')}{source}"


def _numbers(found: Sheet) -> Iterator[str]:
    yield "求助电话拨打什么事可以打" if found.rings else ""
    yield from (f"{ring.number}{ring.name}{ring.says}{ring.overdue}" for ring in found.rings)
    yield found.caution
    for s in found.stations:
        yield f"{s.name}（{s.run_by}）{s.number}{s.hours}{s.address}{s.overdue}"
    yield from found.written


def _foot(found: Sheet) -> Iterator[str]:
    yield from (line.text for line in found.foot)
    yield found.preview.replace("，", "")


def _card(found: Sheet) -> Iterator[str]:
    yield from (found.title, *_danger(found))
    yield from (f"{ring.number}{ring.need}{ring.name}{ring.overdue}" for ring in found.rings)
    yield found.caution
    yield from (f"{station.name}{station.number}{station.overdue}" for station in found.stations)
    yield from (*found.written, *_foot(found))


def _poster(found: Sheet) -> Iterator[str]:
    yield from (found.site, found.audience, found.title, *_danger(found), "拨打什么事可以打")
    for ring in found.rings:
        yield f"{ring.number}{ring.need}{ring.name}{'。' if ring.hours else ''}{ring.hours}{ring.overdue}"
    yield found.caution
    yield from (f"{station.name}（{station.run_by}）{station.number}{station.overdue}" for station in found.stations)
    yield from (*found.written, *_foot(found))


def body_of(pdf: bytes, found: Sheet) -> str:
    """The words of all pages without their feet, which are to be there."""
    pages = pages_of(pdf)
    if found.form == "cards":
        return "".join(pages)
    title = found.title if len(found.title) <= 20 else f"{found.title[:19]}…"
    bodies = []
    for number, page in enumerate(pages, start=1):
        foot = squeezed(f"{found.preview}{title}{found.running}{found.edition}{number}/{len(pages)}")
        assert page.endswith(foot)
        bodies.append(page.removesuffix(foot))
    return "".join(bodies)


def drawn(found: Sheet, size: float) -> bytes:
    return press().pdf(TEMPLATES[found.form], dataclasses.asdict(found), size).content


@pytest.mark.parametrize("slug", SLUGS)
def test_the_text_layer_is_the_input_in_both_sizes(slug: str):
    found, files = sheet(slug), printed(slug)
    for kind, large in (("PDF", False), ("大字 PDF", True)):
        words = body_of(files[kind].content, found)
        assert words == expected(found, large)
        assert not KANGXI.search(words)


@pytest.mark.parametrize("slug", ["gaming", "hotline-cards", "hotline-poster"])
def test_a_preview_says_so_on_every_page(slug: str):
    found = sheet(slug, material(""))
    assert found.preview and not found.address
    for size, large in ((10.0, False), (LARGE, True)):
        assert body_of(drawn(found, size), found) == expected(found, large)


@pytest.mark.parametrize("slug", ["gaming", "hotline-cards", "hotline-poster"])
def test_a_station_that_is_registered_stands_in_place_of_the_line_to_write_on(slug: str):
    board = material().board
    station = dataclasses.replace(STATION, checked=board.emergency[0].checked, overdue="核对已过期")
    board = dataclasses.replace(board, stations=(CardGroup("工作站", (station,)),))
    found = sheet(slug, dataclasses.replace(material(), board=board))
    assert found.stations == (station,) and found.written == ()
    words = body_of(drawn(found, 10.0), found)
    assert words == expected(found) and words.count(squeezed(STATION.number)) == (8 if found.form == "cards" else 1)


def test_what_has_grown_old_is_marked_at_every_number():
    rings = {i: dataclasses.replace(ring, overdue="核对已过期") for i, ring in material().rings.items()}
    found = sheet("bullying", dataclasses.replace(material(), rings=rings))
    words = body_of(drawn(found, 10.0), found)
    assert words == expected(found) and words.count("核对已过期") == len(found.rings) == 3


def test_every_sheet_says_where_it_comes_from_and_of_which_day_it_is():
    for slug in SLUGS:
        foot = "".join(line.text for line in sheet(slug).foot)
        assert "万盛未保组〔2021〕3号" in foot and "2021年11月25日印发" in foot and "转载，不是发文机关印制" in foot
        assert "2026年11月4日制" in foot and f"/handouts/{slug}/" in foot and "核对" in foot


def test_hours_are_never_read_as_those_of_another_number():
    for slug in SLUGS:
        for ring in sheet(slug).rings:
            assert ring.says.endswith(f"。{ring.hours}") if ring.hours else "接听时间" not in ring.says
