"""The citations of a page's passages as HTML: folded, below the last block of each passage.

Runs after the notes and the lists of what belongs to a passage have been put in: a citation stands below them.
"""

import xml.etree.ElementTree as etree
from collections.abc import Mapping
from dataclasses import dataclass, field

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from weibao.official_blocks import last_blocks
from weibao.reader_tools.citation import Citation

_TOOL = {"data-ours": "", "data-not-read": ""}  # ours, and not read aloud
_AFTER_CROSS_LINKS_BEFORE_TOC = 5.2


@dataclass
class Citations(Extension):
    """The Markdown extension. Set `by_passage` before a page is rendered; empty for none."""

    by_passage: Mapping[str, Citation] = field(default_factory=dict)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  (Markdown's name)
        """Called by Markdown."""
        md.treeprocessors.register(_Processor(md, self), "citations", _AFTER_CROSS_LINKS_BEFORE_TOC)


class _Processor(Treeprocessor):
    def __init__(self, md: Markdown, extension: Citations) -> None:
        super().__init__(md)
        self.extension = extension

    def run(self, root: etree.Element) -> None:
        """Put each citation below the last block of its passage."""
        for passage, i in sorted(last_blocks(root).items(), key=lambda item: -item[1]):
            if passage in self.extension.by_passage:
                root.insert(i + 1, _folded(passage, self.extension.by_passage[passage]))


def _folded(passage: str, citation: Citation) -> etree.Element:
    details = etree.Element("details", {"class": "wb-cite", **_TOOL})
    etree.SubElement(details, "summary").text = "引用本条"
    text = etree.SubElement(details, "p")
    text.text = citation.before
    address = etree.SubElement(text, "span")
    if not citation.absolute:  # the script knows where the site lies, the build does not
        address.set("data-wb-address", f"#{passage}")
    address.text = citation.address
    address.tail = citation.after
    return details
