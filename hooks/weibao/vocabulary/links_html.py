"""Terms of the official text as links, and below each measure what belongs to it: HTML in the tree, words untouched.

Runs after the official text has been filled in, so that every sentence is there with its address.
"""

import xml.etree.ElementTree as etree
from dataclasses import dataclass

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from weibao.official_blocks import last_blocks
from weibao.vocabulary.net import Net, Related, TextLink

_TOOL = {"data-ours": "", "data-not-read": ""}  # ours, and not read aloud
_AFTER_OFFICIAL_TEXT_BEFORE_TOC = 5.5


@dataclass
class CrossLinks(Extension):
    """The Markdown extension. Set `net`, as seen from a page, before the page is rendered; None for no links."""

    net: Net | None = None

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  (Markdown's name)
        """Called by Markdown."""
        md.treeprocessors.register(_Processor(md, self), "cross_links", _AFTER_OFFICIAL_TEXT_BEFORE_TOC)


class _Processor(Treeprocessor):
    def __init__(self, md: Markdown, extension: CrossLinks) -> None:
        super().__init__(md)
        self.extension = extension

    def run(self, root: etree.Element) -> None:
        """Link the sentences, then put what belongs to a passage below its last block."""
        net = self.extension.net
        if net is None:
            return
        for span in root.iter("span"):
            for link in reversed(net.links.get(span.get("data-sentence", ""), ())):
                _wrap(span, link)
        for passage, i in sorted(last_blocks(root).items(), key=lambda item: -item[1]):
            related, referring = net.related.get(passage, ()), net.referring.get(passage, ())
            if related or referring:
                root.insert(i + 1, _details(related, referring))


def _wrap(span: etree.Element, link: TextLink) -> None:
    """Make the characters of a link an `a`; links come last first. A mark of correction ends the link before it."""
    at = 0
    for mark in (None, *(child for child in span if "data-ours" in child.attrib)):
        text = (span.text if mark is None else mark.tail) or ""
        if link.start < at + len(text):
            break
        at += len(text)
    else:
        return
    start, end = link.start - at, link.end - at
    anchor = etree.Element("a", {"class": "wb-term", "href": link.href, "title": link.note})
    anchor.text, anchor.tail = text[start:end], text[end:]
    if mark is None:
        span.text = text[:start]
        span.insert(0, anchor)
    else:
        mark.tail = text[:start]
        span.insert(list(span).index(mark) + 1, anchor)


def _details(related: tuple[Related, ...], referring: tuple[Related, ...]) -> etree.Element:
    details = etree.Element("details", {"class": "wb-related", **_TOOL})
    counts = [f"{name}{len(items)}处" for name, items in (("相关", related), ("别处提到", referring)) if items]
    etree.SubElement(details, "summary").text = "，".join(counts)
    for label, items in (("相关的措施和段落", related), ("别处提到这里的", referring)):
        if items:
            etree.SubElement(details, "p", {"class": "wb-related__label"}).text = label
            listed = etree.SubElement(details, "ul")
            for item in items:
                entry = etree.SubElement(listed, "li")
                link = etree.SubElement(entry, "a", {"href": item.href})
                link.text = item.title
                link.tail = f"：{item.why}"
    return details
