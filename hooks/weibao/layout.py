"""Which official pages there are and which blocks of the notice stand on each, in order."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from weibao.edition import (
    Edition,
    Mark,
    cover_lines,
    domain_sections,
    heading_title,
    requirement_parts,
    safeguard_parts,
)
from weibao.notice import Heading, Measure, Section, Text
from weibao.passages import Passage


class UnitKind(StrEnum):
    """What a block of an official page is."""

    TITLE = "title"  # a title that belongs to no passage: of the opinions, of a part, of a domain
    HEADING = "heading"  # number and title of a measure or safeguard
    PARAGRAPH = "paragraph"
    MARKDOWN = "markdown"  # made from the notice, not part of its text: metadata table, contents


@dataclass(frozen=True, slots=True)
class Unit:
    """One block of official text. `key` names it wherever pages are compared, `name` is for editors."""

    kind: UnitKind
    key: str
    name: str
    text: str
    marker: str = ""
    level: int = 0
    passage: Passage | None = None
    index: int = 0
    role: str = "body"
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class OfficialPage:
    """A page of official text; `path` is relative to docs/. `title`, `description`: for a new page."""

    path: str
    title: str
    description: str
    order: int
    units: tuple[Unit, ...]

    @property
    def passages(self) -> tuple[Passage, ...]:
        """The passages on the page, in order."""
        seen = {u.passage.id: u.passage for u in self.units if u.passage}
        return tuple(seen.values())


FULL_TEXT = "notice/full.md"


def official_pages(edition: Edition) -> tuple[OfficialPage, ...]:
    """The pages that are committed under docs/ and carry the official text, each passage once."""
    cover = OfficialPage("notice/cover.md", "印发通知", "印发这份实施意见的通知", 10, tuple(_cover(edition)))
    requirements = OfficialPage(
        "notice/requirements.md",
        "引言和总体要求",
        "为什么印发、遵循什么原则、到哪一年做到什么",
        20,
        tuple(_opening(edition)),
    )
    safeguards = OfficialPage(
        "notice/safeguards.md",
        "保障措施",
        "谁来组织、经费和人员从哪里来、怎样监督检查",
        40,
        tuple(_safeguards(edition)),
    )
    return (cover, requirements, *_domains(edition), safeguards)


def full_text(edition: Edition, pages: tuple[OfficialPage, ...]) -> OfficialPage:
    """The whole notice on one page: the same blocks, one heading level down."""
    units: list[Unit] = []
    seen: set[str] = set()
    for page in pages:
        for unit in page.units:
            if unit.key not in seen:
                units.append(replace(unit, level=_level_in_full_text(unit)))
                seen.add(unit.key)
    return OfficialPage(FULL_TEXT, "全文", "通知和实施意见的全文，一页读完，适合查找和打印", 50, tuple(units))


def _level_in_full_text(unit: Unit) -> int:
    depth = {"opinions": 2, "part": 2, "domain": 3}
    if unit.kind is UnitKind.TITLE:
        return depth[unit.role]
    if unit.kind is UnitKind.HEADING:
        return 4 if unit.passage and unit.passage.domain else 3
    return 0


def _cover(edition: Edition) -> Iterator[Unit]:
    passage = next((p for p in edition.passages if p.id == "cover"), None)
    for i, (role, text) in enumerate(cover_lines(edition.notice)):
        if passage:
            yield _paragraph(edition, passage, i, text, role)


def _opening(edition: Edition) -> Iterator[Unit]:
    notice = edition.notice
    title, marks = "", []
    for text in notice.title:
        marks += [Mark(len(title) + m.offset, m.correction) for m in edition.marks(text)]
        title += edition.read(text)
    yield Unit(UnitKind.TITLE, "title", "实施意见的标题", title, level=1, role="opinions", marks=tuple(marks))
    for i, text in enumerate(notice.preamble, start=1):
        yield _paragraph(edition, edition.passage(f"p{i}"), 0, text)
    number = 0
    for part in requirement_parts(notice):
        yield _title(edition, part.heading, f"part-{part.heading.number}", "part", 2)
        for text in part.paragraphs:
            number += 1
            yield _paragraph(edition, edition.passage(f"r{number}"), 0, text)


def _domains(edition: Edition) -> Iterator[OfficialPage]:
    for i, ((part, section), domain) in enumerate(zip(domain_sections(edition.notice), edition.domains, strict=True)):
        units = [_title(edition, part.heading, f"part-{part.heading.number}", "part", 0)]
        units.append(_title(edition, section.heading, f"domain-{domain.slug}", "domain", 1))
        for measure in section.measures:
            units += _numbered(edition, f"m{measure.heading.number}", measure)
        yield OfficialPage(f"domains/{domain.slug}.md", domain.name, domain.summary, 10 * (i + 1), tuple(units))


def _safeguards(edition: Edition) -> Iterator[Unit]:
    for part in safeguard_parts(edition.notice):
        yield _title(edition, part.heading, f"part-{part.heading.number}", "part", 1)
        for section in part.sections:
            yield from _numbered(edition, f"s{section.heading.number}", section)


def _numbered(edition: Edition, passage_id: str, item: Measure | Section) -> Iterator[Unit]:
    passage = edition.passage(passage_id)
    heading = item.heading
    marks = [*edition.marks(heading.title)] if heading.title else []
    if heading.title and heading.stop:
        length = len(heading.title.value)
        marks += [Mark(length + m.offset, m.correction) for m in edition.marks(heading.stop)]
    yield Unit(
        UnitKind.HEADING,
        passage_id,
        f"{passage.label}的标题",
        heading_title(edition, heading) or "",
        edition.read(heading.marker),
        2,
        passage,
        marks=tuple(marks),
    )
    for i, text in enumerate(item.paragraphs):
        yield _paragraph(edition, passage, i, text)


def _title(edition: Edition, heading: Heading, key: str, role: str, level: int) -> Unit:
    text = heading_title(edition, heading) or ""
    marker = edition.read(heading.marker)
    marks = edition.marks(heading.title) if heading.title else ()
    return Unit(UnitKind.TITLE, key, f"标题“{marker}{text}”", text, marker, level, None, 0, role, marks)


def _paragraph(edition: Edition, passage: Passage, index: int, text: Text, role: str = "body") -> Unit:
    many = len(passage.paragraphs) > 1
    name = f"{passage.label}第{index + 1}段" if many else passage.label
    key = f"{passage.id}/{index}"
    return Unit(UnitKind.PARAGRAPH, key, name, edition.read(text), "", 0, passage, index, role, edition.marks(text))
