"""印发之后 below a passage: an aside of ours, set apart from the official text in markup, look and print."""

import posixpath
import xml.etree.ElementTree as etree
from dataclasses import dataclass

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from weibao.build_date import chinese_date
from weibao.changes.pages import PATH
from weibao.changes.shown import ShownChange
from weibao.official_blocks import last_blocks
from weibao.sources.citations import Cited

_AFTER_OFFICIAL_TEXT_BEFORE_LINKS = 5.7


@dataclass
class Since(Extension):
    """The Markdown extension. Set `changes` and `page` (a path under docs/) before an official page is rendered.

    `missing` are pages that are cited and that nothing generates: their names stand there without a link.
    """

    changes: tuple[ShownChange, ...] = ()
    page: str = ""
    missing: frozenset[str] = frozenset()

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  (Markdown's name)
        """Called by Markdown."""
        md.treeprocessors.register(_Processor(md, self), "since", _AFTER_OFFICIAL_TEXT_BEFORE_LINKS)


class _Processor(Treeprocessor):
    def __init__(self, md: Markdown, extension: Since) -> None:
        super().__init__(md)
        self.extension = extension

    def run(self, root: etree.Element) -> None:
        """Put what changed below the last block of each passage."""
        for passage, at in sorted(last_blocks(root).items(), key=lambda item: -item[1]):
            here = [c for c in self.extension.changes if passage in c.passages]
            if here:
                root.insert(at + 1, self._aside(here))

    def _aside(self, changes: list[ShownChange]) -> etree.Element:
        aside = etree.Element("aside", {"class": "wb-since", "data-ours": "", "role": "note", "aria-label": "印发之后"})
        etree.SubElement(aside, "p", {"class": "wb-since__label"}).text = "印发之后有变化（本站说明，不是通知的话）"
        items = etree.SubElement(aside, "ul")
        for change in changes:
            item = etree.SubElement(items, "li")
            day = etree.SubElement(item, "time", {"datetime": change.date.isoformat()})
            day.text, day.tail = chinese_date(change.date), "，"
            link = etree.SubElement(item, "a", {"href": self._href(f"{PATH}#{change.id}")})
            link.text, link.tail = change.title, f"：{change.now}"
            if change.sources:
                cite = etree.SubElement(item, "span", {"class": "wb-source"})
                cite.text = "来源："
                for n, cited in enumerate(change.sources):
                    source = self._source(cite, cited)
                    source.text, source.tail = cited.shown, "；" if n + 1 < len(change.sources) else ""
        return aside

    def _source(self, cite: etree.Element, cited: Cited) -> etree.Element:
        if cited.href.partition("#")[0] in self.extension.missing:
            return etree.SubElement(cite, "span")
        return etree.SubElement(cite, "a", {"href": self._href(cited.href)})

    def _href(self, target: str) -> str:
        page, _, anchor = target.partition("#")
        return f"{posixpath.relpath(page, posixpath.dirname(self.extension.page) or '.')}#{anchor}"
