"""A line below the first files a page offers: apps that show pages inside themselves download nothing, silently."""

import re
import xml.etree.ElementTree as etree

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from weibao.reader_tools import IN_APP

# ../downloads/wansheng-2021-3.txt | ../data/bodies.csv : files, not pages
_FILE = re.compile(r"\.(?:csv|docx|json|pdf|txt|zip)$")
_AFTER_CROSS_LINKS_BEFORE_TOC = 5.1


class DownloadHint(Extension):
    """The Markdown extension."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  (Markdown's name)
        """Called by Markdown."""
        md.treeprocessors.register(_Processor(md), "download_hint", _AFTER_CROSS_LINKS_BEFORE_TOC)


class _Processor(Treeprocessor):
    def run(self, root: etree.Element) -> None:
        """Put the line below the first block that offers a file."""
        for i, block in enumerate(root):
            if any(_FILE.search(link.get("href", "")) for link in block.iter("a")):
                attributes = {"class": "wb-in-app", "data-ours": "", "data-not-read": ""}
                hint = etree.Element("p", attributes)
                hint.text = f"{IN_APP}。"
                root.insert(i + 1, hint)
                return
