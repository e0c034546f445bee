"""Where the blocks of a passage end in a rendered official page: what belongs to it is put behind them."""

import xml.etree.ElementTree as etree

_TITLES = ("h1", "h2", "h3", "h4", "h5", "h6")


def last_blocks(root: etree.Element) -> dict[str, int]:
    """The last block that belongs to each passage, its notes included: passage → position in `root`.

    What is put below a passage goes behind it; a title that is no passage begins something else.
    """
    last: dict[str, int] = {}
    current = ""
    for i, element in enumerate(root):
        current = element.get("data-passage", "" if element.tag in _TITLES else current)
        last[current] = i
    return last
