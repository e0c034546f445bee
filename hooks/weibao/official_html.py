"""Official pages as HTML: passages and sentences with their addresses, corrections with what was received.

The official words come from the notice, not from the rendered Markdown: the tree processor takes the
blocks of the page one by one, each of which has been proved to be its unit, and fills them anew.
"""

import re
import xml.etree.ElementTree as etree
from dataclasses import dataclass, field

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from weibao.corrections import Correction
from weibao.layout import OfficialPage, Unit, UnitKind
from weibao.pages import write_unit
from weibao.sentences import split_sentences

_OURS = "data-ours"
_TOOL = {_OURS: "", "data-not-read": ""}  # ours, and not read aloud
_AFTER_ATTR_LIST_BEFORE_TOC = 6


@dataclass
class OfficialText(Extension):
    """The Markdown extension. Set `page` before a page is rendered, None for a page that is ours.

    `corrections_href` leads to the page of corrections, `homes` maps a passage to the address of its
    page where that is another one (on the full text); both relative to the page, as Markdown links are.
    """

    page: OfficialPage | None = None
    corrections_href: str = ""
    homes: dict[str, str] = field(default_factory=dict)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  (Markdown's name)
        """Called by Markdown."""
        md.treeprocessors.register(_Processor(md, self), "official_text", _AFTER_ATTR_LIST_BEFORE_TOC)


class _Processor(Treeprocessor):
    def __init__(self, md: Markdown, extension: OfficialText) -> None:
        super().__init__(md)
        self.extension = extension

    def run(self, root: etree.Element) -> None:
        """Fill the blocks of an official page; leave any other page alone."""
        page = self.extension.page
        if page is None:
            return
        blocks = [el for el in root if _OURS not in el.attrib]
        shown = [u for u in page.units if write_unit(u)]
        if len(blocks) != len(shown):
            return  # shown as it stands; the content checks, or the proof of the HTML, say what is wrong
        writer = _Writer(self.extension)
        for element, unit in zip(blocks, shown, strict=True):
            writer.fill(element, unit)
        for title in (u for u in page.units if not write_unit(u)):
            root.insert(0, writer.eyebrow(title))
        _add_contents(root, page)


class _Writer:
    """Fills one element with one unit."""

    def __init__(self, extension: OfficialText) -> None:
        self.extension = extension

    def fill(self, element: etree.Element, unit: Unit) -> None:
        """Replace what Markdown made of a unit by the unit itself."""
        if unit.kind is UnitKind.MARKDOWN:
            element.set(_OURS, "")
            element.set("data-title", unit.key)
            return
        for child in list(element):
            element.remove(child)
        element.text = None
        if unit.kind is UnitKind.TITLE:
            self._title(element, unit)
        elif unit.kind is UnitKind.HEADING:
            self._heading(element, unit)
        else:
            self._paragraph(element, unit)

    def eyebrow(self, unit: Unit) -> etree.Element:
        """The title of the part a domain page belongs to, above its own."""
        element = etree.Element("p", {"class": "wb-eyebrow"})
        self._title_text(element, unit)
        return element

    def _title(self, element: etree.Element, unit: Unit) -> None:
        element.set("id", unit.key)
        element.set("class", f"wb-title wb-title--{unit.role}")
        element.set("data-toc-label", f"{unit.marker}{unit.text}")
        self._title_text(element, unit)

    def _title_text(self, element: etree.Element, unit: Unit) -> None:
        span = etree.SubElement(element, "span", {_OURS: "", "data-title": unit.key})
        span.text = f"{unit.marker}{unit.text}"
        for mark in unit.marks:
            element.append(self._correction(mark.correction))

    def _heading(self, element: etree.Element, unit: Unit) -> None:
        passage = unit.passage
        assert passage is not None
        element.set("id", passage.id)
        element.set("class", "wb-heading")
        element.set("data-passage", passage.id)
        label = passage.label if passage.domain else unit.marker
        element.set("data-toc-label", f"{label} {passage.title or ''}".strip())
        number = etree.SubElement(element, "span", {"class": "wb-number", _OURS: ""})
        number.text = label
        if passage.title:
            number.tail = passage.title
            etree.SubElement(element, "span", {"class": "wb-stop"}).text = "。"
        for mark in unit.marks:
            element.append(self._correction(mark.correction))
        home = self.extension.homes.get(passage.id, "")
        link = etree.SubElement(element, "a", {"class": "wb-permalink", **_TOOL, "href": f"{home}#{passage.id}"})
        link.set("aria-label", f"{passage.label}所在的页面" if home else f"{passage.label}的链接")
        link.text = "到本条" if home else "#"

    def _paragraph(self, element: etree.Element, unit: Unit) -> None:
        passage = unit.passage
        assert passage is not None
        element.set("data-passage", passage.id)
        element.set("class", f"wb-official wb-official--{unit.role}")
        if unit.index == 0 and not passage.title:
            element.set("id", passage.id)
        number = sum(len(split_sentences(p)) for p in passage.paragraphs[: unit.index])
        at = 0
        for sentence in split_sentences(unit.text):
            number += 1
            start = unit.text.index(sentence, at)
            span = etree.SubElement(element, "span", {"data-sentence": f"{passage.id}-{number}"})
            span.set("id", f"{passage.id}-{number}")
            self._sentence(span, unit, start, sentence)
            at = start + len(sentence)

    def _sentence(self, span: etree.Element, unit: Unit, start: int, sentence: str) -> None:
        span.text, at, last = "", 0, None
        for mark in unit.marks:
            offset = mark.offset - start
            if 0 < offset <= len(sentence):
                _append(span, last, sentence[at:offset])
                last = self._correction(mark.correction)
                span.append(last)
                at = offset
        _append(span, last, sentence[at:])

    def _correction(self, correction: Correction) -> etree.Element:
        span = etree.Element("span", {"class": "wb-correction", **_TOOL})
        span.text = "〔"
        link = etree.SubElement(span, "a", {"href": f"{self.extension.corrections_href}#c{correction.number}"})
        link.text = "勘误"
        link.tail = f"：收到的文本作“{correction.received}”{_lacking(correction)}〕"
        return span


def _lacking(correction: Correction) -> str:
    """What the received text lacks, where the reading only adds to its end: 。 would not be seen otherwise."""
    added = correction.reading.removeprefix(correction.received)
    return f"，缺“{added}”" if correction.reading.startswith(correction.received) else ""


def _append(span: etree.Element, last: etree.Element | None, text: str) -> None:
    if last is None:
        span.text = (span.text or "") + text
    else:
        last.tail = (last.tail or "") + text


def _add_contents(root: etree.Element, page: OfficialPage) -> None:
    """The measures of a page at a glance, below its title, and the switch that shows a sentence a line."""
    headings = [u for u in page.units if u.kind is UnitKind.HEADING]
    at = next((i + 1 for i, el in enumerate(root) if el.tag == "h1"), 0)
    if any(u.kind is UnitKind.PARAGRAPH for u in page.units) and any(len(u.text) > 120 for u in page.units):
        root.insert(at, _switch_label())
        root.insert(at, etree.Element("input", {"type": "checkbox", "id": "wb-lines", "class": "wb-lines", **_TOOL}))
    if len(headings) > 1 and at:
        root.insert(at, _glance(headings))


def _glance(headings: list[Unit]) -> etree.Element:
    nav = etree.Element("nav", {"class": "wb-glance", **_TOOL, "aria-label": "本页目录"})
    items = etree.SubElement(nav, "ul")
    for unit in headings:
        link = etree.SubElement(etree.SubElement(items, "li"), "a", {"href": f"#{unit.key}"})
        number = etree.SubElement(link, "span", {"class": "wb-number"})
        passage = unit.passage
        number.text = passage.label if passage and passage.domain else unit.marker
        number.tail = re.sub(r"\s+", " ", unit.text)
    return nav


def _switch_label() -> etree.Element:
    label = etree.Element("label", {"for": "wb-lines", "class": "wb-lines__label", **_TOOL})
    label.text = "一句一行，便于细读"
    return label
