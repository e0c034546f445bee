"""The picture as SVG: boxes one below another, arrows in lanes at their side, the targets on a line.

One column, so that a phone shows it at a readable size; black and white will do; every box is a link.
Lengths are units of the view box, which is as wide as a phone.
"""

import datetime
import re
import xml.etree.ElementTree as etree
from dataclasses import dataclass

from weibao.build_date import chinese_date
from weibao.picture.lanes import Lane, assign_lanes
from weibao.picture.plan import Arrow, Box, Stage, Target

WIDTH = 360
_STAGE, _BOX_LEFT, _BOX_RIGHT = 34, 44, 286
_LINE, _PAD, _GAP = 20, 8, 8
_SIZE = 14  # of the words; a Chinese character is as wide as it is high
_LANE = 9  # between two lanes; less where there are many
_PIECE = re.compile(r"[（《“〔]*(?:[0-9]{1,12}|.)[，。；、：）》”〕！？]*", re.DOTALL)  # what no line may be broken in


@dataclass(frozen=True, slots=True)
class Links:
    """Addresses relative to the page: of a passage, and its name."""

    href: dict[str, str]
    label: dict[str, str]


def draw_picture(
    stages: tuple[Stage, ...],
    arrows: tuple[Arrow, ...],
    targets: tuple[Target, ...],
    issued: datetime.date | None,
    today: datetime.date,
    links: Links,
) -> str:
    """The whole SVG as text. Same input, same bytes."""
    svg = etree.Element("svg", {"class": "wb-picture", "role": "group", "aria-label": "一图看懂：谁做什么，到哪一年"})
    svg.set("preserveAspectRatio", "xMinYMin slice")
    placed: dict[str, tuple[float, float]] = {}
    y = 1.0  # room for the line of the first box
    for number, stage in enumerate(stages):
        y = _stage(svg, stage, y, placed, links, last=number == len(stages) - 1)
    _arrows(svg, assign_lanes(arrows, placed))
    # The style sheet sets the targets beside the way in print; it needs to know how far down they are.
    below = _add(svg, "g", {"class": "wb-picture__targets", "style": f"--wb-top:{y:g}px"})
    y = _timeline(below, targets, issued, today, y + 24, links)
    svg.set("viewBox", f"0 0 {WIDTH} {y:g}")
    return etree.tostring(svg, encoding="unicode")


def wrap(text: str, width: float) -> tuple[str, ...]:
    """Break Chinese into lines of at most `width` characters; no closing mark begins a line, no opening one ends it."""
    lines: list[str] = []
    line, used = "", 0.0
    for piece in _PIECE.findall(text):
        size = sum(0.55 if char.isascii() else 1.0 for char in piece)
        if line and used + size > width:
            lines.append(line)
            line, used = "", 0.0
        line += piece
        used += size
    return (*lines, line) if line else tuple(lines)


def _stage(
    svg: etree.Element, stage: Stage, y: float, placed: dict[str, tuple[float, float]], links: Links, last: bool
) -> float:
    """One stage: its name at the left, its boxes; returns where the next one starts."""
    top = y
    for box in stage.boxes:
        bottom = _box(svg, box, y, links)
        placed[box.passage] = (y, bottom)
        y = bottom + _GAP
    bottom = max(y - _GAP, top + _LINE * len(stage.name))
    y = bottom + _GAP
    place = {"x": 0, "y": top, "width": _STAGE, "height": bottom - top, "rx": 4}
    _add(svg, "rect", {"class": "wb-picture__stage", **place})
    middle = (top + bottom) / 2 - (len(stage.name) - 1) * _LINE / 2
    for n, char in enumerate(stage.name):
        at = {"x": _STAGE / 2, "y": middle + n * _LINE + 5, "text-anchor": "middle"}
        _add(svg, "text", {"class": "wb-picture__name", **at}, char)
    if not last:
        path = f"M17 {bottom + 2:g}v{_GAP + 8}m-5 -6l5 6l5 -6"
        _add(svg, "path", {"class": "wb-picture__way", "d": path, "aria-hidden": "true"})
        y += 12
    return y


def _box(svg: etree.Element, box: Box, y: float, links: Links) -> float:
    """One measure as a link: its name and who acts in one line, then what; returns its lower edge."""
    columns = (_BOX_RIGHT - _BOX_LEFT - 2 * _PAD) / _SIZE
    label = links.label[box.passage]
    head = wrap(f"{label}　{box.who}" if box.who else label, columns)
    words = wrap(box.words, columns)
    height = _LINE * (len(head) + len(words)) + 2 * _PAD - 4
    link = _add(svg, "a", {"href": links.href[box.passage]})
    width = _BOX_RIGHT - _BOX_LEFT
    _add(link, "rect", {"class": "wb-picture__box", "x": _BOX_LEFT, "y": y, "width": width, "height": height, "rx": 4})
    for n, line in enumerate((*head, *words)):
        kind = "who" if n < len(head) else "words"
        place = {"class": f"wb-picture__{kind}", "x": _BOX_LEFT + _PAD, "y": y + _PAD + _LINE * n + 13}
        text = _add(link, "text", place, "" if n == 0 else line)
        if n == 0:
            _add(text, "tspan", {"class": "wb-picture__label"}, label).tail = line.removeprefix(label)
    return y + height


def _arrows(svg: etree.Element, lanes: tuple[Lane, ...]) -> None:
    group = _add(svg, "g", {"class": "wb-picture__arrows", "aria-hidden": "true"})
    first = _BOX_RIGHT + 14
    many = max((lane.lane for lane in lanes), default=0) or 1
    step = min(_LANE, (WIDTH - 2 - first) / many)
    for lane in lanes:
        x = first + step * lane.lane
        turn = 4 if lane.end > lane.start else -4
        d = f"M{_BOX_RIGHT} {lane.start:.1f}H{x - 4:g}q4 0 4 {turn}V{lane.end - turn:.1f}q0 {turn} -4 {turn}"
        d += f"H{_BOX_RIGHT + 5}"
        _add(group, "path", {"d": d})
        heads = [lane.end] + ([lane.start] if lane.arrow.both else [])
        for at in heads:
            _add(group, "path", {"class": "wb-picture__head", "d": f"M{_BOX_RIGHT} {at:.1f}l7 -3.5v7z"})


def _timeline(
    svg: etree.Element,
    targets: tuple[Target, ...],
    issued: datetime.date | None,
    today: datetime.date,
    y: float,
    links: Links,
) -> float:
    """The targets one below another on a line, with the day of issue and the day of the build among them."""
    events: list[tuple[datetime.date, str | Target]] = [(t.due, t) for t in targets]
    events += [(issued, "通知印发")] if issued else []
    events += [(today, "生成网页的日子")]
    line = _add(svg, "path", {"class": "wb-picture__way", "aria-hidden": "true"})
    start = last = y
    for day, event in sorted(events, key=lambda e: (e[0], isinstance(e[1], Target))):
        last = y
        dot = "passed" if day < today else "open"
        kind = f"wb-picture__dot--{dot if isinstance(event, Target) else 'day'}"
        _add(svg, "circle", {"class": kind, "cx": 17, "cy": y + 9, "r": 6})
        if isinstance(event, Target):
            y = _target(svg, event, day < today, y, links)
        else:
            _add(
                svg,
                "text",
                {"class": "wb-picture__event", "x": _BOX_LEFT, "y": y + 14},
                f"{chinese_date(day)}　{event}",
            )
        y += _LINE + 14
    line.set("d", f"M17 {start + 9:g}V{last + 9:g}")
    return y - 6


def _target(svg: etree.Element, target: Target, passed: bool, y: float, links: Links) -> float:
    """One target as a link to its sentence; returns the height of its last line."""
    link = _add(svg, "a", {"href": links.href[target.sentence]})
    label = f"{chinese_date(target.due)}　{'期限已过' if passed else '期限未到'}　{links.label[target.passage]}"
    _add(link, "text", {"class": "wb-picture__label", "x": _BOX_LEFT, "y": y + 14}, label)
    for words in wrap(target.words, (WIDTH - _BOX_LEFT) / _SIZE):
        y += _LINE
        _add(link, "text", {"class": "wb-picture__words", "x": _BOX_LEFT, "y": y + 14}, words)
    return y


def _add(parent: etree.Element, tag: str, attributes: dict[str, object], text: str = "") -> etree.Element:
    written = {k: f"{v:g}" if isinstance(v, (int, float)) else str(v) for k, v in attributes.items()}
    element = etree.SubElement(parent, tag, written)
    element.text = text or None
    return element
