"""The checks of a single page: its head, blocks, links, rules and numbers; of an official page its proof too."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from weibao.blocks import read_chunks
from weibao.front_matter import check_meta, split_page
from weibao.hotlines.check import check_named
from weibao.hotlines.registry import Registry
from weibao.hotlines.written import HeldNumbers, check_page_numbers
from weibao.layout import OfficialPage
from weibao.link_targets import addresses
from weibao.links import anchors_of, check_links
from weibao.page_rules import check_rules
from weibao.pages import write_unit
from weibao.problems import Problem, Refused
from weibao.proof import prove_head, prove_page
from weibao.text_file import read_text


@dataclass(frozen=True, slots=True)
class Known:
    """What a page is looked up in; None or empty for what could not be read, and then not checked."""

    official: dict[str, OfficialPage]
    targets: dict[str, frozenset[str]] | None
    passages: frozenset[str]
    registry: Registry | None
    held: HeldNumbers | None


def check_page(path: str, docs: Path, known: Known) -> Iterator[Problem]:
    """Every problem of one page; `path` is relative to docs/."""
    name = f"{docs.name}/{path}"
    try:
        text = read_text(docs / path, name)
        page = split_page(text, name)
    except Refused as refusal:
        yield refusal.problem
        return
    yield from check_meta(page, name)
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
    else:
        yield from read_chunks(page.body, page.body_line, name)[1]
        for anchor in sorted(anchors_of(text) & known.passages):
            found = f"“#{anchor}”是原文的网址，这一页却不是原文页"
            yield Problem(name, 0, found, "多半是换了通知或领域之后留下的旧页，请删去")


def _claimed(text: str, page: OfficialPage, name: str) -> Iterator[Problem]:
    """Addresses of the official text that a note declares a second time."""
    official = {write_unit(u) for u in page.units}
    taken = addresses(page)
    for number, line in enumerate(text.split("\n"), start=1):
        for anchor in sorted(anchors_of(line.rstrip()) & taken):
            if line.rstrip() not in official:
                yield Problem(name, number, f"“#{anchor}”已经是原文的网址", "给这里另起一个名字")
