"""Quote blocks: `/// quote | m7-3` stands for the words of the notice, which nobody types a second time."""

import posixpath
import xml.etree.ElementTree as etree
from collections.abc import Iterator
from dataclasses import dataclass, field

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from weibao.blocks import QUOTE, Chunk
from weibao.passages import Passage, place_label
from weibao.problems import Problem

_BEFORE_LINKS_ARE_RESOLVED = 5.6


@dataclass(frozen=True, slots=True)
class Quotable:
    """A passage or sentence as it is quoted. `href` is a page under docs/ with the anchor."""

    text: str
    label: str
    href: str


def quotables(passages: tuple[Passage, ...], page_of: dict[str, str]) -> dict[str, Quotable]:
    """Everything that can be quoted, by its address: m7 with its title, m7-3 alone."""
    found: dict[str, Quotable] = {}
    for passage in passages:
        page = page_of[passage.id]
        found[passage.id] = Quotable(passage.whole, passage.label, f"{page}#{passage.id}")
        for sentence in passage.sentences:
            label = place_label(passage, sentence.id)
            found[sentence.id] = Quotable(sentence.text, label, f"{page}#{sentence.id}")
    return found


def check_quote(chunk: Chunk, known: frozenset[str], file: str) -> Iterator[Problem]:
    """A quote block names what the notice has, and holds no words of its own."""
    usage = "写法：一行“/// quote | m7-3”，下一行“///”，中间不写字，原文由程序填"
    match = QUOTE.match(chunk.text)
    if not match:
        yield Problem(file, chunk.line, "引文块没有写引哪一句", usage)
        return
    for place in match["places"].split():
        if place not in known:
            yield Problem(file, chunk.line, f"通知里没有“{place}”", "写段或句的编号，例如 m7、m7-3，几句用空格隔开")
    if any(line.strip() and not line.strip().startswith("///") for line in chunk.text.split("\n")[1:]):
        yield Problem(file, chunk.line, "引文块里写了字", usage)


@dataclass
class Quotes(Extension):
    """The Markdown extension. Set `known`, and `page` (a path under docs/), before a page is rendered."""

    known: dict[str, Quotable] = field(default_factory=dict)
    page: str = ""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  (Markdown's name)
        """Called by Markdown."""
        md.treeprocessors.register(_Processor(md, self), "quotes", _BEFORE_LINKS_ARE_RESOLVED)


class _Processor(Treeprocessor):
    def __init__(self, md: Markdown, extension: Quotes) -> None:
        super().__init__(md)
        self.extension = extension

    def run(self, root: etree.Element) -> None:
        """Fill every quote block; one whose place is unknown stays empty, and the checks say so."""
        for figure in root.iter("figure"):
            for place in figure.get("data-places", "").split():
                if quotable := self.extension.known.get(place):
                    self._quote(figure, place, quotable)
            figure.attrib.pop("data-places", None)

    def _quote(self, figure: etree.Element, place: str, quotable: Quotable) -> None:
        block = etree.SubElement(figure, "blockquote", {"class": "wb-quote__text", "data-quote": place})
        etree.SubElement(block, "p").text = quotable.text
        caption = etree.SubElement(figure, "figcaption", {"class": "wb-quote__place"})
        here = posixpath.dirname(self.extension.page)
        page, _, anchor = quotable.href.partition("#")
        link = etree.SubElement(caption, "a", {"href": f"{posixpath.relpath(page, here or '.')}#{anchor}"})
        link.text = f"通知原文，{quotable.label}"
