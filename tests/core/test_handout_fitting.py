"""Sheets that fit the pages they were given, and sheets that do not: by how much, and never for having grown old."""

import dataclasses
import re

import pytest

from tests.core.small_sheets import HEAD, SLUGS, handout, material, press, real, sheet, words_of
from weibao.handouts.fitting import outgrown
from weibao.handouts.printing import Made, print_sheet
from weibao.handouts.sheet import Sheet
from weibao.hotlines.cards import Card, CardGroup
from weibao.problems import Refused, Severity


def refused(text: str) -> str:
    found, page = handout(text)
    made: list[Made] = []
    with pytest.raises(Refused) as refusal:
        made += print_sheet(found, sheet(text), page.meta, press())
    assert made == []  # nothing half-printed
    return str(refusal.value)


def test_a_sheet_that_is_too_long_says_by_how_much():
    said = refused(HEAD.replace("[m7]", "[m5, m6, m7, m8, m9, m23]"))
    found = re.fullmatch(r"docs/handouts/x\.md:7：“家长告知书”排不进1页，多出(\d+)毫米，约(\d+)行。(.*)", said)
    assert found and 40 < int(found[1]) < 271 and int(found[2]) >= int(found[1]) // 6
    assert found[3] == "删去几段、几个情形或几个电话，或者写 pages: 2。"


def test_how_much_too_long_grows_with_what_is_on_it():
    over = []
    for passages in ("[m23, m5, m6, m7]", "[m23, m5, m6, m7, m8]", "[m23, m5, m6, m7, m8, m9]"):
        said = refused(HEAD.replace("[m7]", passages))
        over.append(int(said.partition("多出")[2].partition("毫米")[0]))
    assert over == sorted(over) and over[0] < over[1] < over[2]


def test_a_title_that_is_too_long_is_named_as_what_to_shorten():
    said = refused(HEAD.replace("家长告知书", "防欺凌告知" * 80).replace("[m7]", "[m7, m23]"))
    assert f"“{'防欺凌告知' * 6}…”排不进1页" in said and "。标题有400字，先改短；或者删去几段" in said


def test_forty_numbers_do_not_fit_a_card():
    ids = ", ".join(i for i in material().board.by_id if i not in ("110", "120"))
    said = refused(HEAD.replace("passages: [m7]\n", "form: cards\n").replace("[12345]", f"[{ids}]"))
    assert "docs/handouts/x.md:7：“家长告知书”排不进1页，多出" in said and "pages: 2" not in said


def aged(slug: str, mark: str) -> Sheet:
    """A sheet on which the check of every number is overdue."""
    late = {i: dataclasses.replace(ring, overdue=mark) for i, ring in material().rings.items()}
    return sheet(slug, dataclasses.replace(material(), rings=late))


def test_what_has_merely_grown_old_stops_nothing():
    """A check that is overdue makes a full sheet longer: it is printed on more pages, whole, and told."""
    found, page = real("lecture")
    old = aged("lecture", "核对已过期（上次2026年11月24日）。" * 9)
    made = next(iter(print_sheet(found, old, page.meta, press())))
    assert made.pages == 2 and words_of(made.content).count("核对已过期") == 9 * len(old.rings)
    (told,) = outgrown(old, made.pages, 9, page.meta)
    assert told.severity is Severity.OLD and "排了2页，不是1页" in str(told)
    assert outgrown(old, 1, 9, page.meta) == ()  # large print takes what it takes


def test_an_old_card_is_printed_whole_on_taller_cards():
    found, page = real("hotline-cards")
    old = aged("hotline-cards", "核对已过期（上次2026年11月24日）" * 4)
    made = next(iter(print_sheet(found, old, page.meta, press())))
    assert words_of(made.content).count("核对已过期") == 8 * 4 * len(old.rings)


@pytest.mark.parametrize("slug", ["hotline-cards", "hotline-poster"])
def test_a_large_card_or_poster_that_takes_a_page_more_is_told_too(slug: str):
    found, page = real(slug)
    old = aged(slug, "核对已过期（上次2026年11月24日）" * 4)
    made = tuple(print_sheet(found, old, page.meta, press()))
    assert made[1].pages == 2
    (told,) = outgrown(old, 1, made[1].pages, page.meta)
    assert told.severity is Severity.OLD and "排了2页，不是1页" in str(told)


STATION = Card(
    "023-4827",
    "0234827",
    "某街道未成年人保护工作站",
    "某街道办事处",
    "",
    "工作日9时至17时",
    "",
    "",
    "",
    False,
    "某路1号",
)


def test_a_card_has_room_for_one_station_in_both_sizes():
    local = (CardGroup("工作站", (dataclasses.replace(STATION, checked="2026年11月25日核对（电话核实）"),)),)
    board = dataclasses.replace(material().board, stations=local)
    found, page = real("hotline-cards")
    made = print_sheet(found, sheet("hotline-cards", dataclasses.replace(material(), board=board)), page.meta, press())
    assert [file.pages for file in made][:2] == [1, 1]


@pytest.mark.parametrize("stations", [0, 3])
@pytest.mark.parametrize("slug", SLUGS)
def test_neither_stations_nor_a_new_check_of_numbers_ever_refuses_a_sheet(slug: str, stations: int):
    """Every number checked on a day of its own, and stations as the registry of them invites to add."""
    rings = {
        i: dataclasses.replace(r, checked=f"2026年12月{n}日核对（电话核实）")
        for n, (i, r) in enumerate(material().rings.items(), 1)
    }
    local = (CardGroup("工作站", tuple(dataclasses.replace(STATION, number=f"023-4827{n}") for n in range(stations))),)
    board = dataclasses.replace(material().board, stations=local)
    found, page = real(slug)
    fresh = sheet(slug, dataclasses.replace(material(), rings=rings, board=board))
    made = next(iter(print_sheet(found, fresh, page.meta, press())))
    assert all(f"023-4827{n}" in words_of(made.content) for n in range(stations))
    told = outgrown(fresh, made.pages, 1, page.meta)
    assert [p.severity for p in told] == [Severity.OLD] * (made.pages > found.pages)
