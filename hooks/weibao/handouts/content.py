"""A handout filled in: its sheet out of what the site is made of."""

import re
from collections.abc import Iterable, Iterator

from weibao.front_matter import Page
from weibao.guides.body import SECTIONS, Body, Step, read_body
from weibao.handouts.handout import Handout
from weibao.handouts.material import Material
from weibao.handouts.sheet import Line, Part, Sheet
from weibao.hotlines.cards import Card
from weibao.page_address import page_address
from weibao.passages import Passage, place_label
from weibao.plain.html import STALE
from weibao.plain.note import fingerprint
from weibao.reader_tools.qr import draw_qr
from weibao.sources.citations import HOTLINE, Cited, Shelf, parts_of

OFFICIAL, PLAIN, CHANGED = "通知原文", "通知说了什么（白话）", "印发之后"
WRITTEN = ("本地工作站（手写）：", "电话：")
CHILD = "child"  # the section of a guide that is written to the child itself
_HERE = re.compile(r"\]\(#")  # a link to another section of the same page
_MOST_STATIONS = 3  # more do not fit a sheet: then a line to write on, and the page of all numbers
_NOT_APPROVED = "标明来源的各条由本站依法律和通知整理，尚未经工作人员核定。"


def sheet_of(handout: Handout, page: Page, material: Material) -> Sheet:
    """Fill a handout in. What is unknown is left out, and told by the checks."""
    own = read_body(page, page.meta.file)
    places = (*handout.passages, *handout.sentences)
    parts = [*_own(own), *_guides(handout, material), plain_part(handout.plain, material)]
    parts += [official_part(places, material), changed_part((*places, *handout.plain), material)]
    parts = [part for part in parts if part.lines]
    board, imprint = material.board, material.imprint
    local = tuple(card for group in board.stations for card in group.cards)
    stations = local if len(local) <= _MOST_STATIONS else ()
    rings = tuple(card for i in handout.hotlines if (card := board.by_id.get(i)))
    cited = (c for part in parts for line in part.lines for c in _cited(line.source, material.shelf))
    told = [material.guides[slug] for slug, _ in handout.told if slug in material.guides]
    address = material.address(page_address(handout.path))
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
        checked_together((*board.emergency, *rings, *stations)),
        stations,
        () if stations else WRITTEN,
        imprint.laws(cited),
        _NOT_APPROVED if any(not guide.approved_by for guide in told) else "",
        imprint.source,
        imprint.origin,
        imprint.reprint,
        imprint.day,
        imprint.edition,
        address,
        draw_qr(address) if address else "",
    )


def missing_from(handout: Handout, material: Material) -> dict[str, tuple[str, ...]]:
    """Field → what it names and there is not: a sheet without it would look whole and not be."""
    known = {
        "passages": material.quotables.keys(),
        "sentences": material.quotables.keys(),
        "plain": material.notes.keys(),
        "hotlines": material.board.by_id.keys(),
    }
    found = {
        field: tuple(name for name in getattr(handout, field) if name not in there) for field, there in known.items()
    }
    found["guides"] = tuple(
        slug for slug, section in handout.told if slug not in material.guides or section not in SECTIONS
    )
    return {field: names for field, names in found.items() if names}


def checked_together(cards: Iterable[Card]) -> tuple[str, ...]:
    """When numbers were checked, and how: one phrase for all that were checked alike."""
    groups: dict[str, list[str]] = {}
    for card in dict.fromkeys(cards):
        groups.setdefault(card.checked, []).append(card.number)
    if len(groups) == 1:
        return tuple(f"电话{phrase}。" for phrase in groups)
    return tuple(f"{'、'.join(numbers)}：{phrase}。" for phrase, numbers in groups.items())


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
    """What changed since in the words that stand on the sheet."""
    shown = {place: material.quotables[place].text for place in places if place in material.quotables}
    lines: list[Line] = []
    for change in material.changes:
        here = [p for p in shown if (p.rpartition("-")[0] or p) in change.passages]
        if any(word in shown[p] for p in here for word in change.words):
            source, lead = "；".join(c.shown for c in change.sources), f"{change.title}。"
            shown_source = f"（来源：{source}）" if source else ""
            markdown = f"- **{lead}**{change.now}{shown_source}"
            aging = not change.sources  # a time limit that has passed
            line = Line(f"{lead}{change.now}", "", len(lead), source, item=True, markdown=markdown, aging=aging)
            lines.append(line)
    return Part(CHANGED, tuple(lines))


def step_line(step: Step, page: str = "") -> Line:
    """A step of a `page` under docs/.

    A number that stands in it needs no citation besides: the sheet says when it was checked.
    """
    cited = [part for listed in step.cited for part in parts_of(listed)]
    source = "；".join(c for c in cited if not (c.startswith(HOTLINE) and c.removeprefix(HOTLINE) in step.text))
    markdown = _HERE.sub(f"](../{page}#", step.markdown)
    shown = f"- {markdown}" if step.item else markdown
    return Line(step.text.replace("\n", ""), "", step.lead, source, item=step.item, markdown=shown)


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


def _cited(source: str, shelf: Shelf) -> Iterator[Cited]:
    yield from (c for c in shelf.read(source) if isinstance(c, Cited)) if source else ()
