"""The checks of a single page: its head, blocks, links, rules and numbers; of an official page its proof, of a guide
or a handout its steps.
"""

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from weibao.blocks import Chunk, block_kind, read_chunks
from weibao.front_matter import Page, check_meta, split_page
from weibao.guides.check import check_guide
from weibao.guides.guide import FIELDS as GUIDE_FIELDS
from weibao.guides.guide import is_guide, read_guide
from weibao.handouts.check import check_handout
from weibao.handouts.handout import FIELDS as HANDOUT_FIELDS
from weibao.handouts.handout import is_handout
from weibao.hotlines.check import check_named
from weibao.hotlines.registry import Registry
from weibao.hotlines.written import HeldNumbers, check_page_numbers
from weibao.layout import OfficialPage
from weibao.link_targets import addresses
from weibao.links import anchors_of, check_links
from weibao.page_rules import check_rules, check_unseen
from weibao.pages import write_unit
from weibao.passages import Passage
from weibao.plain.check import check_plain
from weibao.problems import Problem, Refused
from weibao.proof import prove_head, prove_page
from weibao.quotes import check_quote
from weibao.search.check import check_said
from weibao.search.manner import Manner
from weibao.sources.citations import CITATION, NotCited, Shelf
from weibao.text_file import read_text


@dataclass(frozen=True, slots=True)
class Known:
    """What a page is looked up in; None or empty for what could not be read, and then not checked."""

    official: dict[str, OfficialPage]
    targets: dict[str, frozenset[str]] | None
    passages: dict[str, Passage]
    registry: Registry | None
    held: HeldNumbers | None
    shelf: Shelf | None
    guides: frozenset[str]  # the slugs of all guides, sound or not
    today: datetime.date
    said: Mapping[str, frozenset[str]]  # everyday word → what it leads to
    manner: Manner


def check_page(path: str, docs: Path, known: Known) -> Iterator[Problem]:
    """Every problem of one page; `path` is relative to docs/."""
    name = f"{docs.name}/{path}"
    try:
        text = read_text(docs / path, name)
        page = split_page(text, name)
    except Refused as refusal:
        yield refusal.problem
        return
    yield from check_meta(page, name, _fields_of(path))
    if known.registry is not None:
        yield from check_named(page.meta, known.registry, name)
    if known.held is not None:
        yield from check_page_numbers(page, path in known.official, known.held, name)
    yield from check_rules(page.body, page.body_line, name)
    if known.targets is not None:
        yield from check_links(page.body, page.body_line, path, name, known.targets)
    official = known.official.get(path)
    if official:
        yield from prove_page(text, official, name)
        yield from prove_head(page, official, name)
        yield from _claimed(text, official, name)
        yield from _check_official_blocks(page, known, name)
    else:
        yield from _check_own_blocks(page, known, name)
        for anchor in sorted(anchors_of(text) & known.passages.keys()):
            found = f"“#{anchor}”是原文的网址，这一页却不是原文页"
            yield Problem(name, 0, found, "多半是换了通知或领域之后留下的旧页，请删去")
    if known.shelf is not None:
        yield from _check_claims(page, path, name, known, known.shelf)


def _fields_of(path: str) -> tuple[str, ...]:
    """The fields of the head that a page of this kind has besides those of every page."""
    return GUIDE_FIELDS if is_guide(path) else HANDOUT_FIELDS if is_handout(path) else ()


def _check_official_blocks(page: Page, known: Known, name: str) -> Iterator[Problem]:
    """The blocks of an official page that have rules of their own, each with the passage it stands in."""
    passage: Passage | None = None
    plain: list[tuple[Chunk, Passage | None]] = []
    for chunk in read_chunks(page.body, page.body_line, name)[0]:
        here = [known.passages[a] for a in anchors_of(chunk.text) if a in known.passages and not chunk.is_block]
        passage = here[0] if here else passage
        if chunk.is_block:
            yield from check_unseen(chunk.text.split("\n"), chunk.line, name)
        if block_kind(chunk) == "plain":
            plain.append((chunk, passage))
        elif block_kind(chunk) == "quote":
            yield Problem(name, chunk.line, "原文页里不用引文块", "改成链接，例如 [措施7第3句](school.md#m7-3)")
    if known.passages:
        yield from check_plain(tuple(plain), name)


def _check_own_blocks(page: Page, known: Known, name: str) -> Iterator[Problem]:
    chunks, problems = read_chunks(page.body, page.body_line, name)
    yield from problems
    yield from check_unseen(page.body, page.body_line, name)
    sentences = (s.id for p in known.passages.values() for s in p.sentences)
    quotable = frozenset((*known.passages, *sentences))
    for chunk in chunks:
        if block_kind(chunk) == "plain":
            yield Problem(name, chunk.line, "白话块只用在原文页里", "改用 note，或移到那一条下面")
        elif block_kind(chunk) == "quote" and quotable:
            yield from check_quote(chunk, quotable, name)


def _check_claims(page: Page, path: str, name: str, known: Known, shelf: Shelf) -> Iterator[Problem]:
    """What a page of ours says, against what it rests on; guides and handouts have rules of their own."""
    if is_guide(path):
        yield from check_guide(page, path, name, shelf, known.guides, known.today)
        yield from _check_said(page, path, known)
    elif is_handout(path):
        yield from check_handout(page, path, name, shelf, known.passages, known.guides, known.today)
    else:
        yield from _check_citations(page, shelf, name)


def _check_citations(page: Page, shelf: Shelf, name: str) -> Iterator[Problem]:
    """Citations on a page that is no guide: it need not cite, but what it cites must be there."""
    body = "\n".join(page.body)  # a citation may go on in the next line
    for match in CITATION.finditer(body):
        for found in shelf.read(match["list"]):
            if isinstance(found, NotCited):
                yield Problem(name, page.body_line + body.count("\n", 0, match.start()), found.found, found.remedy)


def _check_said(page: Page, path: str, known: Known) -> Iterator[Problem]:
    """The everyday words of a guide, against all that it says and the passages that it rests on."""
    for guide in read_guide(page, path)[0]:
        passages = (known.passages[i].whole for i in guide.passages if i in known.passages)
        text = "\n".join((guide.title, guide.description, *page.body, *passages))
        yield from check_said(page.meta, guide, text, known.said, known.manner)


def _claimed(text: str, page: OfficialPage, name: str) -> Iterator[Problem]:
    """Addresses of the official text that a note declares a second time."""
    official = {write_unit(u) for u in page.units}
    taken = addresses(page)
    for number, line in enumerate(text.split("\n"), start=1):
        for anchor in sorted(anchors_of(line.rstrip()) & taken):
            if line.rstrip() not in official:
                yield Problem(name, number, f"“#{anchor}”已经是原文的网址", "给这里另起一个名字")
