"""The `///` blocks as HTML: an aside with a visible label, marked `data-ours`; a quote, which others fill."""

import xml.etree.ElementTree as etree
from typing import Any

from markdown import Markdown
from pymdownx.blocks import BlocksExtension
from pymdownx.blocks.block import Block

from weibao.blocks import KINDS


class _Note(Block):  # type: ignore[misc]
    """One kind of block; subclasses carry its name, as pymdownx asks."""

    ARGUMENT = None

    def on_create(self, parent: etree.Element) -> etree.Element:
        """The aside with its label; the content follows."""
        if self.NAME == "quote":  # the words are filled in by whoever has the notice
            return etree.SubElement(parent, "figure", {"class": "wb-quote", "data-places": str(self.argument)})
        attributes = {"class": f"wb-note wb-note--{self.NAME}", "data-ours": ""}
        aside = etree.SubElement(parent, "aside", attributes)
        if self.NAME == "plain":
            aside.set("data-bound-to", str(self.argument))
        label = etree.SubElement(aside, "p", {"class": "wb-note__label"})
        titled = self.argument and self.NAME != "plain"
        label.text = KINDS[self.NAME] + (f"：{self.argument}" if titled else "")
        return aside


class NoteBlocks(BlocksExtension):  # type: ignore[misc]
    """Registers every kind of block."""

    def extendMarkdownBlocks(self, md: Markdown, block_mgr: Any) -> None:  # noqa: N802  (pymdownx's name)
        """Called by pymdownx."""
        for name in KINDS:
            block_mgr.register(type(name, (_Note,), {"NAME": name}), self.getConfigs())
