"""The `///` blocks as HTML: an aside with a visible label, marked `data-ours`."""

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
        attributes = {"class": f"wb-note wb-note--{self.NAME}", "data-ours": ""}
        aside = etree.SubElement(parent, "aside", attributes)
        label = etree.SubElement(aside, "p", {"class": "wb-note__label"})
        label.text = KINDS[self.NAME] + (f"：{self.argument}" if self.argument else "")
        return aside


class NoteBlocks(BlocksExtension):  # type: ignore[misc]
    """Registers every kind of block."""

    def extendMarkdownBlocks(self, md: Markdown, block_mgr: Any) -> None:  # noqa: N802  (pymdownx's name)
        """Called by pymdownx."""
        for name in KINDS:
            block_mgr.register(type(name, (_Note,), {"NAME": name}), self.getConfigs())
