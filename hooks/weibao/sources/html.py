"""Citations as links: （来源：措施7第3句） leads to the sentence, an article of a law to its words on this site."""

import posixpath
import xml.etree.ElementTree as etree
from dataclasses import dataclass
from typing import Any

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.util import AtomicString

from weibao.sources.citations import CITATION, Cited, Shelf

_BEFORE_LINKS = 165  # so that nothing inside is taken for Markdown


@dataclass
class CitationLinks(Extension):
    """The Markdown extension. Set `shelf`, and `page` (a path under docs/), before a page is rendered."""

    shelf: Shelf | None = None
    page: str = ""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  (Markdown's name)
        """Called by Markdown."""
        md.inlinePatterns.register(_Pattern(CITATION.pattern, self), "citations", _BEFORE_LINKS)


class _Pattern(InlineProcessor):
    def __init__(self, pattern: str, extension: CitationLinks) -> None:
        super().__init__(pattern)
        self.extension = extension

    def handleMatch(self, m: Any, data: str) -> Any:  # type: ignore[override]  # noqa: N802
        """The whole bracket as one span, with a link for each citation that is known."""
        shelf = self.extension.shelf
        if shelf is None:
            return None, None, None
        span = etree.Element("span", {"class": "wb-source"})
        span.text = AtomicString("来源：")
        last: etree.Element | None = None
        for cited in shelf.read(m["list"]):
            if last is not None:
                last.tail = AtomicString("；")
            last = self._link(span, cited) if isinstance(cited, Cited) else etree.SubElement(span, "span")
            last.text = AtomicString(cited.label if isinstance(cited, Cited) else cited.shown)
        return span, m.start(0), m.end(0)

    def _link(self, span: etree.Element, cited: Cited) -> etree.Element:
        page, _, anchor = cited.href.partition("#")
        here = posixpath.dirname(self.extension.page) or "."
        href = posixpath.relpath(page, here) + (f"#{anchor}" if anchor else "")
        return etree.SubElement(span, "a", {"href": href})
