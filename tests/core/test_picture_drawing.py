"""The drawing: all of it inside the view box, every line inside its box, every box a link."""

import datetime
import random
import re
import xml.etree.ElementTree as etree
from itertools import pairwise

import pytest

from weibao.picture.drawing import WIDTH, Links, draw_picture
from weibao.picture.plan import Arrow, Box, Stage, Target

TODAY = datetime.date(2026, 11, 24)
LONG = "建立健全（工作）制度，做到“早发现、早报告、早处置”；及时开展心理干预（必要时转介）。" * 2
_PATH = re.compile(r"([MHVqlvmz])([^A-Za-z]*)")


def box(passage, who="", words="履行职责"):
    return Box(passage, who, words, "p.yml", 1)


def stage(name, *boxes):
    return Stage(name, tuple(box(b) if isinstance(b, str) else b for b in boxes))


def draw(*stages, arrows=(), targets=(), issued=None, today=TODAY):
    passages = [b.passage for s in stages for b in s.boxes] + [t.passage for t in targets]
    href = {i: f"../d/#{i}" for i in (*passages, *(t.sentence for t in targets))}
    links = Links(href, {p: f"措施{p[1:]}" for p in passages})
    return draw_picture(stages, tuple(arrows), tuple(targets), issued, today, links)


def read(svg):
    return etree.fromstring(svg)


def said(svg):
    return ["".join(text.itertext()) for text in read(svg).iter("text") if "__name" not in text.get("class")]


def big(seed=0):
    """Forty boxes in five stages, and a hundred arrows between boxes of different stages."""
    rng = random.Random(seed)
    whos = ("", "学校", "村（居）民委员会、学校、公安机关")
    boxes = [box(f"m{n}", rng.choice(whos), LONG[: rng.randint(1, 70)]) for n in range(40)]
    stages = [stage("一二三四五六七"[: n + 2], *boxes[n * 8 : n * 8 + 8]) for n in range(5)]
    pairs = [(a, b) for a in range(40) for b in range(40) if a // 8 != b // 8 and (a < b or a % 7 == 0)]
    arrows = [Arrow(f"m{a}", f"m{b}", "理由", rng.random() < 0.5) for a, b in rng.sample(pairs, 100)]
    return draw(*stages, arrows=arrows, targets=[target(2027), target(2022, LONG)], issued=datetime.date(2021, 11, 25))


def target(year, words="建成站点"):
    return Target(f"m1-{year}", "m1", words, datetime.date(year, 12, 31))


def points(path):
    x = y = 0.0
    for command, rest in _PATH.findall(path):
        numbers = [float(n) for n in rest.split()]
        if command in "qlm":
            x, y = x + numbers[-2], y + numbers[-1]
        elif command != "z":
            x, y = {"M": numbers[:2], "H": [numbers[0], y], "V": [x, numbers[0]], "v": [x, y + numbers[0]]}[command]
        yield x, y


def corners(element):
    if element.tag == "path":
        yield from points(element.get("d"))
    elif element.tag in ("rect", "circle", "text"):
        at = {key: float(value) for key, value in element.attrib.items() if key in ("x", "y", "cx", "cy", "r")}
        width, height = (float(element.get(key, 0)) for key in ("width", "height"))
        x, y = at.get("x", 0), at.get("y", 0)
        if element.tag == "circle":
            x, y, width, height = at["cx"] - at["r"], at["cy"] - at["r"], 2 * at["r"], 2 * at["r"]
        elif element.tag == "text":
            width = sum(14 * (0.55 if char.isascii() else 1) for char in "".join(element.itertext()))
            y, height = y - 12, 15
            x -= width / 2 if element.get("text-anchor") == "middle" else 0
        yield from ((x, y), (x + width, y + height))


def outside(inner, outer):
    (left, top), (right, bottom) = outer
    return [(x, y) for x, y in inner if not (left <= x <= right and top <= y <= bottom)]


EXTREMES = {
    "nothing": draw(),
    "one box": draw(stage("发现", "m1")),
    "a long name": draw(stage("早期发现和报告", "m1"), stage("及时处置", "m2")),
    "long words": draw(stage("发现", box("m1", LONG, LONG)), targets=[target(2030, LONG)]),
    "closing marks": draw(stage("发现", box("m1", words="甲" * 15 + "》”。" + "乙" * 12 + "）。"))),
    "only ASCII": draw(stage("发", box("m1", "乙", "甲"), box("m2", words="a1" * 60))),
    "forty boxes": big(),
}


every_extreme = pytest.mark.parametrize("svg", EXTREMES.values(), ids=EXTREMES)


def places(svg, kind):
    return [(*corners(e),) for e in read(svg).iter("rect") if e.get("class") == f"wb-picture__{kind}"]


def arrows_of(svg):
    """The corners of each arrow, and the tip of each head."""
    paths = [(p.get("class"), (*points(p.get("d")),)) for p in read(svg).find("g[@class='wb-picture__arrows']")]
    return [way for kind, way in paths if not kind], [way[0] for kind, way in paths if kind]


@every_extreme
def test_everything_is_inside_the_view_box(svg):
    left, top, width, height = map(float, read(svg).get("viewBox").split())
    assert (left, top, width) == (0, 0, WIDTH)
    assert [e.attrib for e in read(svg).iter() if outside(corners(e), ((0, 0), (width, height)))] == []


@every_extreme
def test_every_line_fits_its_box(svg):
    links = [link for link in read(svg).iter("a") if link.find("rect") is not None]
    assert len(links) == len(places(svg, "box"))
    lines = [(line, (*corners(link.find("rect")),)) for link in links for line in link.iter("text")]
    assert ["".join(line.itertext()) for line, place in lines if outside(corners(line), place)] == []


@every_extreme
def test_every_name_fits_its_stage(svg):
    names = [e for e in read(svg).iter("text") if e.get("class") == "wb-picture__name"]
    stages = places(svg, "stage")
    assert [e.text for e in names if all(outside(corners(e), place) for place in stages)] == []


@every_extreme
@pytest.mark.parametrize("kind", ["box", "stage"])
def test_each_lies_below_the_one_before(svg, kind):
    found = places(svg, kind)
    assert [b for a, b in pairwise(found) if b[0][1] <= a[1][1]] == []


@pytest.mark.parametrize("seed", range(5))
def test_every_end_of_an_arrow_lies_on_a_box(seed):
    ways, heads = arrows_of(big(seed))
    ends = [*heads, *(way[0] for way in ways), *((x - 5, y) for *_, (x, y) in ways)]
    boxes = places(big(seed), "box")
    assert len(ways) == 100
    assert [(x, y) for x, y in ends if not any(x == right and t < y < b for (_, t), (right, b) in boxes)] == []


@pytest.mark.parametrize(
    ("arrow", "heads"),
    [
        (Arrow("m1", "m2", "", False), [1]),
        (Arrow("m2", "m1", "", False), [0]),
        (Arrow("m1", "m2", "", True), [1, 0]),
    ],
)
def test_a_head_points_at_the_box_it_leads_to(arrow, heads):
    svg = draw(stage("发现", "m1"), stage("处置", "m2"), arrows=[arrow])
    boxes = places(svg, "box")
    (way,), tips = arrows_of(svg)
    assert [[n for n, ((_, t), (_, b)) in enumerate(boxes) if t < y < b] for _, y in tips] == [[n] for n in heads]
    assert [y for _, y in way] == sorted((y for _, y in way), reverse=arrow.start == "m2")


def test_a_box_is_a_link_that_says_which_measure_it_is_who_acts_and_what():
    svg = draw(stage("发现", box("m1", "学校", "履行职责"), "m2"), targets=[target(2030)])
    assert [a.get("href") for a in read(svg).iter("a")] == ["../d/#m1", "../d/#m2", "../d/#m1-2030"]
    assert "　".join(said(svg)[:4]).split("　")[:5] == ["措施1", "学校", "履行职责", "措施2", "履行职责"]


def test_no_word_of_long_ones_is_lost():
    assert "".join(said(EXTREMES["long words"])).count(LONG) == 3


def test_what_looks_like_markup_is_text():
    svg = draw(stage("<&", box("m1", "<b>&", '甲<a&b> & "乙"')), targets=[target(2030, "<&>")])
    text = "".join(read(svg).itertext())
    assert [word in text for word in ("<b>&", '甲<a&b> & "乙"', "<&>")] == [True, True, True]


@pytest.mark.parametrize(
    ("today", "kinds", "says"),
    [
        (datetime.date(2026, 12, 31), ["day", "day", "open"], "期限未到"),
        (datetime.date(2027, 1, 1), ["day", "passed", "day"], "期限已过"),
    ],
)
def test_a_target_is_passed_from_the_day_after(today, kinds, says):
    svg = draw(stage("发现", "m1"), targets=[target(2026)], issued=datetime.date(2021, 11, 25), today=today)
    assert [c.get("class").rpartition("-")[2] for c in read(svg).iter("circle")] == kinds
    assert f"2026年12月31日　{says}　措施1" in said(svg)


def test_targets_stand_by_date_with_the_days_of_issue_and_of_the_build():
    svg = draw(stage("发现", "m1"), targets=[target(2035), target(2022)], issued=datetime.date(2021, 11, 25))
    dates = [line.split("　")[0] for line in said(svg) if line.startswith("20")]
    assert dates == ["2021年11月25日", "2022年12月31日", "2026年11月24日", "2035年12月31日"]
