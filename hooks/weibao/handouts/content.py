"""A handout filled in: its sheet out of what the site is made of."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from weibao.build_date import chinese_date
from weibao.changes.shown import ShownChange
from weibao.front_matter import Page
from weibao.guides.body import SECTIONS, Body, Step, read_body
from weibao.handouts.foot import card_foot, overdue_lines, sheet_foot
from weibao.handouts.handout import Handout
from weibao.handouts.material import Material
from weibao.handouts.rings import Ring, caution_of
from weibao.handouts.sheet import PREVIEW, WRITTEN, Line, Part, Sheet
from weibao.hotlines.cards import Card
from weibao.page_address import page_address
from weibao.passages import Passage, place_label
from weibao.plain.html import STALE
from weibao.plain.note import fingerprint
from weibao.reader_tools.qr import draw_qr
from weibao.sources.citations import HOTLINE, parts_of

OFFICIAL = "通知原文"
PLAIN = "通知说了什么（本站的白话，不是原文）"
CHANGED = "印发之后（本站说明，不是通知的话）"
CHILD = "child"  # the section of a guide that is written to the child itself
_HERE = re.compile(r"\]\(#")  # a link to another section of the same page
_MOST_STATIONS = 3  # more do not fit a sheet: then a line to write on, and the page of all numbers
NOT_APPROVED = "通知原文以外的话，由本站依标明的来源整理，尚未经工作人员核定。"


def sheet_of(handout: Handout, page: Page, material: Material) -> Sheet:
    """Fill a handout in. What is unknown is left out, and told by the checks."""
    parts = [part for part in _parts(handout, page, material) if part.lines]
    board, imprint = material.board, material.imprint
    local = tuple(card for group in board.stations for card in group.cards)
    stations = local if len(local) <= _MOST_STATIONS else ()
    rings = tuple(material.rings[i] for i in dict.fromkeys(handout.hotlines) if i in material.rings)
    status = _status(handout, parts, material)
    address = material.address(page_address(handout.path))
    numbers: tuple[Card | Ring, ...] = (*board.emergency, *rings, *stations)
    cards = handout.form == "cards"
    foot = card_foot(numbers, material, address) if cards else sheet_foot(parts, numbers, status, material, address)
    foot = (*foot, *overdue_lines(board.emergency))
    return Sheet(
        handout.slug,
        handout.form,
        handout.pages,
        imprint.site,
        handout.title,
        f"写给{'、'.join(handout.audience)}",
        tuple(parts),
        board.emergency,
        rings,
        caution_of(rings, hours_shown=not cards),
        stations,
        () if stations else WRITTEN,
        foot,
        status,
        imprint.running,
        imprint.edition,
        imprint.day,
        address,
        draw_qr(address) if address else "",
        "" if address else PREVIEW,
    )


def missing_from(handout: Handout, material: Material) -> dict[str, tuple[Any, ...]]:
    """Field → what it names and there is not: a sheet without it would look whole and not be.

    Names; of guides pairs of slug and section.
    """
    known = {
        "passages": material.quotables.keys(),
        "sentences": material.quotables.keys(),
        "plain": material.notes.keys(),
        "hotlines": material.board.by_id.keys(),
    }
    found: dict[str, tuple[Any, ...]] = {
        field: tuple(name for name in getattr(handout, field) if name not in there) for field, there in known.items()
    }
    bodies = material.bodies
    found["guides"] = tuple(
        told for told in handout.told if not (told[0] in bodies and bodies[told[0]].section(told[1]))
    )
    return {field: names for field, names in found.items() if names}


def official_part(places: Iterable[str], material: Material) -> Part:
    """Passages and sentences in the notice's words."""
    lines: list[Line] = []
    for place in places:
        passage = material.passages.get(place.rpartition("-")[0] or place)
        if passage and place in material.quotables:
            whole = place == passage.id
            label = passage.label if whole else place_label(passage, place)
            lead = len(passage.title) + 1 if passage.title and whole else 0
            quote = f"/// quote | {place}\n///"
            lines.append(Line(material.quotables[place].text, label, lead, place=place, markdown=quote))
    return Part(OFFICIAL, tuple(lines), official=True)


def _status(handout: Handout, parts: Iterable[Part], material: Material) -> str:
    """That our words are not approved: notes, changes, what stands on the page itself, a guide until it has a name."""
    guides = (material.guides[slug] for slug, _ in handout.told if slug in material.guides)
    own = any(part.own and any(line.source for line in part.lines) for part in parts)
    ours = own or any(part.title in (PLAIN, CHANGED) for part in parts)
    return NOT_APPROVED if ours or any(not guide.approved_by for guide in guides) else ""


def plain_part(passages: Iterable[str], material: Material) -> Part:
    """Passages in our plain words, each with the sentences that they put plainly."""
    lines: list[Line] = []
    for passage in (material.passages[i] for i in passages if i in material.passages):
        note = material.notes.get(passage.id)
        if note:
            title = f"{passage.title}。" if passage.title else ""
            said = "".join(sentence.text for sentence in note.sentences)
            places = _places(passage, {p for sentence in note.sentences for p in sentence.places})
            shown = f"- **{title}**{said}（[{places}](../{material.quotables[passage.id].href})）"
            lines.append(Line(f"{title}{said}", passage.label, len(title), places, markdown=shown))
            if note.bound_to != fingerprint(passage):
                lines.append(Line(f"{passage.label}的{STALE}", markdown=f"**{passage.label}的{STALE}**", aging=True))
    return Part(PLAIN, tuple(lines))


def changed_part(places: Iterable[str], material: Material) -> Part:
    """What changed since in the words of the notice that stand on the sheet, or that its plain words put plainly."""
    shown = {place: material.quotables[place].text for place in places if place in material.quotables}
    lines: list[Line] = []
    for change in material.changes:
        here = [p for p in shown if (p.rpartition("-")[0] or p) in change.passages]
        if any(word in shown[p] for p in here for word in change.words):
            lines.append(_changed(change))
    return Part(CHANGED, tuple(lines))


def _changed(change: ShownChange) -> Line:
    source, passed = "；".join(c.shown for c in change.sources), not change.sources
    lead = f"{change.title}。" if passed else f"{chinese_date(change.date)}，{change.title}。"
    markdown = f"- **{lead}**{change.now}" + (f"（来源：{source}）" if source else "")
    return Line(f"{lead}{change.now}", "", len(lead), source, item=True, markdown=markdown, aging=passed)


def step_line(step: Step, page: str = "") -> Line:
    """A step of a `page` under docs/.

    What rests on the registry of numbers needs no citation: the sheet says when they were checked.
    """
    cited = [part for listed in step.cited for part in parts_of(listed)]
    source = "；".join(c for c in cited if not c.startswith(HOTLINE))
    markdown = _HERE.sub(f"](../{page}#", step.markdown)
    shown = f"- {markdown}" if step.item else markdown
    return Line(step.text, "", step.lead, source, item=step.item, markdown=shown)


def _parts(handout: Handout, page: Page, material: Material) -> Iterator[Part]:
    """What is written on the page, then what its head names, in the order of the head; what changed since."""
    places = (*handout.passages, *handout.sentences)
    yield from _own(read_body(page, page.meta.file))
    drawn = {
        "guides": tuple(_guides(handout, material)),
        "plain": (plain_part(handout.plain, material),),
        "passages": (official_part(places, material),),
    }
    asked = dict.fromkeys("passages" if field == "sentences" else field for field in page.meta)
    yield from (part for field in asked for part in drawn.get(field, ()))
    yield changed_part((*places, *handout.plain), material)


def _own(body: Body) -> Iterator[Part]:
    """What the editor wrote on the page itself, by its headings."""
    names = {0: "", **{heading.line: heading.name for heading in body.headings}}
    starts = sorted(names)
    for start, end in zip(starts, [*starts[1:], 10**9], strict=True):
        yield Part(names[start], tuple(step_line(s) for s in body.steps if start <= s.line < end), own=True)


def _guides(handout: Handout, material: Material) -> Iterator[Part]:
    several = len({slug for slug, _ in handout.told}) > 1
    for slug, section in handout.told:
        guide, body = material.guides.get(slug), material.bodies.get(slug)
        if guide and body:
            name = SECTIONS.get(section, "")
            title = name if not several else guide.title if section == "first" else f"{guide.short}：{name}"
            for_child = (slug, CHILD) in handout.told
            steps = (s for s in body.section(section) if for_child or CHILD not in s.points)
            yield Part(title, tuple(step_line(step, guide.path) for step in steps))


def _places(passage: Passage, places: set[str | None]) -> str:
    """措施18第1、3句, or 措施18的标题 for a note on its title alone."""
    numbers = sorted(int(place.rpartition("-")[2]) for place in places if place)
    return f"{passage.label}第{'、'.join(map(str, numbers))}句" if numbers else f"{passage.label}的标题"
