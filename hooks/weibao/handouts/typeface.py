"""The face of everything printed: Noto Sans SC, cut into the two weights that templates use, regular and bold.

As it is installed it has every weight from thin to black in one file, and Typst would work each letter's shape and
width out anew for each sheet: a sheet then takes half as long again.
"""

import functools
import tempfile
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from weibao.handouts.cache import Cache

if TYPE_CHECKING:
    import typst

PACKAGES = ("justmytype-intl-cjk", "uharfbuzz")
_WEIGHTS = (400, 700)
# Typst opens a file when it first sets something in it, and keeps it: this opens both.
_BOTH = '#set text(font: "Noto Sans SC")\n我#text(weight: 700)[们]'.encode()


@functools.lru_cache(maxsize=1)  # a build has one cache, and the files are large
def typeface(cache: Cache) -> "typst.Fonts":
    """Both weights, for a Compiler; of no other font of the machine. Cut once, and then kept in `cache`.

    Raises OSError where the folder for temporary files has no room for them.
    """
    import typst  # noqa: PLC0415  (a build with nothing to print does without)

    with tempfile.TemporaryDirectory(prefix="weibao-") as folder:
        for weight in _WEIGHTS:
            made_from = (Path(__file__).read_bytes(), *(version(p).encode() for p in PACKAGES), b"%d" % weight)
            content = cache.get(made_from, functools.partial(_cut, weight))
            (Path(folder) / f"{weight}.ttf").write_bytes(content)
        fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder])
        typst.Compiler(input=_BOTH, font_paths=fonts).compile(format="pdf")
    return fonts


def _cut(weight: int) -> bytes:
    import uharfbuzz  # noqa: PLC0415

    face = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(_installed()))
    cut = uharfbuzz.SubsetInput()
    cut.keep_everything()
    cut.pin_axis_location(face, "wght", weight)
    return bytes(cut.subset(face).blob.data)


def _installed() -> str:
    """The file of the package, one of those the project installs."""
    spec = find_spec("justmytype_intl_cjk")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("justmytype_intl_cjk")
    return str(Path(spec.origin).parent / "fonts/ofl/notosanssc/NotoSansSC[wght].ttf")
