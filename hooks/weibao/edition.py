"""The notice as this site publishes it: received bytes + corrections + punctuation → passages.

One rule: nothing here changes a character except by a correction or the rule of punctuation, and
both are recorded: where each correction stands, and how many marks the rule changed.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace

from weibao.corrections import Correction, Placed, apply_corrections
from weibao.domains import Domain
from weibao.notice import Heading, Measure, Notice, Part, Section, Text
from weibao.passages import Kind, Passage
from weibao.problems import Refused
from weibao.punctuation import count_changes, full_width
from weibao.received import decode, parse_notice
from weibao.received.lines import split_lines


@dataclass(frozen=True, slots=True)
class Mark:
    """A corrected place: its reading ends `offset` characters into a stretch."""

    offset: int
    correction: Correction


@dataclass(frozen=True, slots=True)
class Edition:
    """The notice in its published reading. `read` and `marks` look a stretch up; `passages` are in order."""

    notice: Notice
    passages: tuple[Passage, ...]
    domains: tuple[Domain, ...]
    corrections: tuple[Correction, ...]
    punctuation_changes: int
    sha256: str
    encoding: str
    lines: tuple[str, ...]
    placed: tuple[Placed, ...]

    def read(self, text: Text) -> str:
        """The characters of a stretch with full-width punctuation."""
        return self.lines[text.line - 1][text.column : text.end]

    def marks(self, text: Text) -> tuple[Mark, ...]:
        """The corrections inside a stretch, as offsets into it."""
        return tuple(
            Mark(p.column - text.column, p.correction)
            for p in self.placed
            if p.line == text.line and text.column < p.column <= text.end
        )

    def passage(self, passage_id: str) -> Passage:
        """The passage with this id; KeyError where there is none."""
        return next((p for p in self.passages if p.id == passage_id), None) or _missing(passage_id)


def build_edition(data: bytes, name: str, corrections: tuple[Correction, ...], domains: tuple[Domain, ...]) -> Edition:
    """Decode, correct, read and number the notice. Raises Refused where any of it cannot be done."""
    received = decode(data, name)
    text, placed = apply_corrections(received.text, corrections)
    notice = parse_notice(text, name)
    raw = [line.value for line in split_lines(text)]
    lines = tuple(full_width(line) for line in raw)
    furniture = {d.text for d in notice.dropped} | {t for f in notice.metadata for t in (*f.marks, f.value) if t}
    own = [t for t in notice.texts() if t not in furniture]
    changes = sum(count_changes(t.value, lines[t.line - 1][t.column : t.end]) for t in own)
    _refuse_unplaced(notice, own, name)
    _refuse_unseen(placed, own)
    digest = hashlib.sha256(data).hexdigest()
    bare = Edition(notice, (), domains, corrections, changes, digest, received.encoding, lines, placed)
    passages = tuple(_passages(bare, name))
    _refuse_repeats(passages, name)
    return replace(bare, passages=passages)


def _refuse_unplaced(notice: Notice, own: list[Text], name: str) -> None:
    """Words of the notice that no page of this site has a place for: an annex, a paragraph before the measures …"""
    shown = {*notice.cover.texts(), *notice.title, *notice.preamble}
    for part in notice.parts:
        shown |= {*part.heading.texts()}
    for part in requirement_parts(notice):
        shown |= {*part.texts()}
    for _, section in domain_sections(notice):
        shown |= {*section.heading.texts()} | {t for m in section.measures for t in m.texts()}
    for part in safeguard_parts(notice):
        shown |= {t for s in part.sections for t in s.texts()}
    for text in own:
        if text not in shown:
            found = f"原文“{text.value[:20]}”在网站上没有位置"
            raise Refused(name, text.line, found, "本站的页面放不下这种结构（例如附件），请告诉维护者")


def _refuse_unseen(placed: tuple[Placed, ...], own: list[Text]) -> None:
    """A correction that readers would not see marked: outside the notice's own text, or in a number."""
    for place in placed:
        if not any(t.line == place.line and t.column < place.column <= t.end for t in own):
            entry = place.correction
            found = f"第{entry.number}条勘误不在通知的正文里（第{entry.line}行）"
            raise Refused(entry.file, entry.entry_line, found, "只改正文里损坏的字，reading 末尾不要有空格；别的请删去")


def cover_lines(notice: Notice) -> tuple[tuple[str, Text], ...]:
    """The lines of the cover in reading order, each with its role."""
    cover = notice.cover
    groups = (
        ("title", cover.title),
        ("number", (cover.document_number,)),
        ("addressees", cover.addressees),
        ("body", cover.paragraphs),
        ("signature", cover.signature),
        ("date", (cover.date,)),
        ("note", cover.note),
    )
    found = [(role, text) for role, texts in groups for text in texts if text]
    return tuple(sorted(found, key=lambda item: (item[1].line, item[1].column)))


def domain_sections(notice: Notice) -> tuple[tuple[Part, Section], ...]:
    """The sections that hold measures: the protection domains, in order."""
    return tuple((part, s) for part in notice.parts for s in part.sections if s.measures)


def safeguard_parts(notice: Notice) -> tuple[Part, ...]:
    """The parts whose sections hold text and no measures."""
    return tuple(p for p in notice.parts if p.sections and not any(s.measures for s in p.sections))


def requirement_parts(notice: Notice) -> tuple[Part, ...]:
    """The parts that are plain paragraphs."""
    return tuple(p for p in notice.parts if not p.sections and not p.measures)


def _passages(edition: Edition, name: str) -> Iterator[Passage]:
    notice, read = edition.notice, edition.read
    cover = tuple(read(text) for _, text in cover_lines(notice))
    if cover:
        yield Passage("cover", Kind.COVER, None, cover)
    for i, text in enumerate(notice.preamble, start=1):
        yield Passage(f"p{i}", Kind.PREAMBLE, None, (read(text),))
    requirements = [t for p in requirement_parts(notice) for t in p.paragraphs]
    for i, text in enumerate(requirements, start=1):
        yield Passage(f"r{i}", Kind.REQUIREMENT, None, (read(text),))
    sections = domain_sections(notice)
    _match_domains(edition, tuple(s for _, s in sections), name)
    for (_, section), domain in zip(sections, edition.domains, strict=True):
        for measure in section.measures:
            yield _passage(edition, f"m{measure.heading.number}", Kind.MEASURE, measure, domain.slug)
    for part in safeguard_parts(notice):
        for section in part.sections:
            yield _passage(edition, f"s{section.heading.number}", Kind.SAFEGUARD, section, None)


def _passage(edition: Edition, passage_id: str, kind: Kind, item: Measure | Section, domain: str | None) -> Passage:
    title = heading_title(edition, item.heading)
    return Passage(passage_id, kind, title, tuple(edition.read(t) for t in item.paragraphs), domain)


def heading_title(edition: Edition, heading: Heading) -> str | None:
    """The title of a heading as published, or None."""
    return edition.read(heading.title) if heading.title else None


def _match_domains(edition: Edition, sections: tuple[Section, ...], name: str) -> None:
    found = [heading_title(edition, s.heading) for s in sections]
    declared = [d.heading for d in edition.domains]
    if found != declared:
        wrong = [d for i, d in enumerate(edition.domains) if i >= len(found) or d.heading != found[i]]
        last = edition.domains[-1] if edition.domains else None
        domain = wrong[0] if wrong else last
        file, line = (domain.file, domain.line) if domain else (name, 0)
        remedy = f"原文的领域标题依次是 {'、'.join(str(f) for f in found)}，请照此填写 heading"
        raise Refused(file, line, "保护领域与原文的标题不一致", remedy)


def _refuse_repeats(passages: tuple[Passage, ...], name: str) -> None:
    seen: set[str] = set()
    for passage in passages:
        if passage.id in seen:
            raise Refused(name, 0, f"有两段都编号为{passage.label}", "本站的网址要求编号不重复，请告诉维护者")
        seen.add(passage.id)


def _missing(passage_id: str) -> Passage:
    raise KeyError(passage_id)
