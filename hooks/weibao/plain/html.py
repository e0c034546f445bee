"""Plain-language notes as readers see them: their places lead to the sentences, and an old note says that it is old."""

import re
import xml.etree.ElementTree as etree
from dataclasses import dataclass, field

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from weibao.plain.note import PLACES, places_in

_AFTER_OFFICIAL_TEXT = 5.8
STALE = "白话（待核对：通知的这一条改过，下面的话还没有重新核对）"


@dataclass
class PlainNotes(Extension):
    """The Markdown extension. Set `fingerprints`, by passage, before an official page is rendered."""

    fingerprints: dict[str, str] = field(default_factory=dict)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  (Markdown's name)
        """Called by Markdown."""
        md.treeprocessors.register(_Processor(md, self), "plain_notes", _AFTER_OFFICIAL_TEXT)


class _Processor(Treeprocessor):
    def __init__(self, md: Markdown, extension: PlainNotes) -> None:
        super().__init__(md)
        self.extension = extension

    def run(self, root: etree.Element) -> None:
        """Every note takes its passage from the heading above it."""
        passage = ""
        for element in root:
            passage = element.get("data-passage", passage)
            bound_to = element.attrib.pop("data-bound-to", None)
            if bound_to is None:
                continue
            if bound_to.lower() != self.extension.fingerprints.get(passage):
                element[0].text = STALE
                element.set("class", f"{element.get('class')} wb-note--stale")
            for paragraph in element.iter("p"):
                if paragraph is not element[0]:
                    _link_places(paragraph, passage)


def _link_places(paragraph: etree.Element, passage: str) -> None:
    """（第3、5句） as links; the words stay as they are."""
    text = paragraph.text or ""
    found = list(PLACES.finditer(text))
    for match in reversed(found):
        span = etree.Element("span", {"class": "wb-places"})
        span.text = "（"
        span.tail = (paragraph.text or "")[match.end() :]
        _fill(span, match, passage)
        paragraph.text = (paragraph.text or "")[: match.start()]
        paragraph.insert(0, span)


def _fill(span: etree.Element, match: re.Match[str], passage: str) -> None:
    seen: set[str] = set()
    last: etree.Element | None = None
    rest = match["places"]
    for place, shown in places_in(match["places"], passage):
        if shown in seen:
            continue
        seen.add(shown)
        before, _, rest = rest.partition(shown)
        _append(span, last, before.removesuffix("第"))
        last = etree.SubElement(span, "a", {"href": f"#{place or passage}"})
        last.text = f"第{shown}" if before.endswith("第") else shown  # a digit alone is hard to touch
    if last is not None and rest == "句":
        last.text, rest = f"{last.text}句", ""
    _append(span, last, f"{rest}）")


def _append(span: etree.Element, last: etree.Element | None, text: str) -> None:
    if last is None:
        span.text = (span.text or "") + text
    else:
        last.tail = (last.tail or "") + text
