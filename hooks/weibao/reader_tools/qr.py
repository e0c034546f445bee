"""The address of a page as a QR code in SVG: for a phone that sees it on paper or on another screen."""

from functools import lru_cache

import segno

_QUIET_ZONE = 4  # modules of white around the code, ISO/IEC 18004


@lru_cache(maxsize=4096)
def draw_qr(address: str) -> str:
    """Inline SVG that fills the width it is given; a smudge over 15 % of it does no harm (level M).

    Drawing takes some ten milliseconds, and a page and the sheets that lead to it have the same address.
    """
    code = segno.make(address, error="m", micro=False)
    return code.svg_inline(
        border=_QUIET_ZONE, light="#fff", omitsize=True, svgclass="wb-qr__code", lineclass=None, title=None
    )
