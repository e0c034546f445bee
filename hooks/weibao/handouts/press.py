"""Data and a template → paper: PDF or PNG, with Typst. Refuses what cannot be printed.

The same input gives the same bytes on every machine: the font is the one that is installed with the program, and no
clock is asked.
"""

import io
import json
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from weibao.handouts import typeface
from weibao.handouts.cache import Cache

if TYPE_CHECKING:
    import typst

STANDARDS: list[Any] = ["ua-1", "a-2a"]  # PDF/UA-1 and PDF/A-2a: read aloud, and kept
PRINTING = "正在排印"
PAPER = "paper/"  # the templates, under overrides/
_PACKAGES = ("typst", "pillow", *typeface.PACKAGES)
_COLOURS = 8  # of a preview: black, white, what lies between
_TOP, PAGE_HEIGHT = 11, 271  # mm of A4: the margin above, and what lies between the margins (common.typ)


class NotPrinted(Exception):
    """What a template could not take; the message is Typst's."""

    def __init__(self, message: str, template: str) -> None:
        super().__init__(message)
        self.template = template


class TooLong(NotPrinted):
    """More words than the one picture that was asked for has room for."""


class NoRoom(NotPrinted):
    """The disk has no room for the face, which Typst takes from files alone."""


@dataclass(frozen=True, slots=True)
class Printed:
    """A finished file. `height` is what its content would take as one long page, in mm."""

    content: bytes
    pages: int
    height: float


@dataclass
class Press:
    """Prints with the templates of the folder `paper`; `say` is told of everything that is not in the cache."""

    paper: Path
    cache: Cache
    say: Callable[[str], object]

    def pdf(self, template: str, data: Mapping[str, Any], size: float) -> Printed:
        """Print to PDF/UA-1 and PDF/A-2a; `size` is that of running text in points.

        Raises NotPrinted; a warning is an error.
        """

        def make() -> bytes:
            (content,) = self._compile(template, data, size, format="pdf", pdf_standards=STANDARDS)
            places = [self._place(label, template) for label in ("<body>", "<foot>", "<end>")]
            return json.dumps(places).encode() + b"\n" + content

        head, _, content = self.cache.get(self._key(template, data, f"pdf {size}"), make).partition(b"\n")
        body, foot, end = json.loads(head)
        height = (body["page"] - 1) * PAGE_HEIGHT + body["y"] - _TOP + end["y"] - foot["y"]
        return Printed(content, end["page"], height)

    def picture(self, template: str, data: Mapping[str, Any], size: float, ppi: float, whole: bool = False) -> bytes:
        """The first page as PNG, in few colours, so that it weighs little; `whole`: there may be no second.

        Raises NotPrinted.
        """

        def make() -> bytes:
            first, *more = self._compile(template, data, size, format="png", ppi=ppi)
            if whole and more:
                raise TooLong("文字太长，一张图排不下", template)
            return _in_few_colours(first)

        return self.cache.get(self._key(template, data, f"png {size} {ppi} {whole}"), make)

    @cached_property
    def _compiler(self) -> "typst.Compiler":
        import typst  # noqa: PLC0415  (a build with nothing to print does without)

        return typst.Compiler(root=str(self.paper), font_paths=typeface.typeface(self.cache))

    @cached_property
    def _made_with(self) -> bytes:
        """Everything that is the same for all sheets: standards and colours, the face, programs, templates."""
        files = [f for f in sorted(self.paper.rglob("*")) if f.is_file()]
        templates = [part for f in files for part in (str(f.relative_to(self.paper)).encode(), f.read_bytes())]
        sources = (Path(file).read_bytes() for file in (__file__, typeface.__file__))
        return b"\0".join((*sources, *(version(p).encode() for p in _PACKAGES), *templates))

    def _key(self, template: str, data: Mapping[str, Any], how: str) -> tuple[bytes, ...]:
        return self._made_with, template.encode(), how.encode(), _json(data).encode()

    def _place(self, label: str, template: str) -> dict[str, Any]:
        try:
            return dict(json.loads(self._compiler.query(label, field="value", one=True)))
        except RuntimeError:  # none, or several
            raise NotPrinted(f"里面应当有一个 {label}，见 common.typ 的 mark", template) from None

    def _compile(self, template: str, data: Mapping[str, Any], size: float, **options: Any) -> list[bytes]:
        """One file, or of pictures one for each page."""
        import typst  # noqa: PLC0415

        self.say(f"{PRINTING}：{data['title']}（{size:g}磅，{options['format']}）")
        source = self.paper / template
        if not source.is_file():
            raise NotPrinted("没有这个文件", template)
        try:
            compiler = self._compiler
        except OSError as error:
            raise NoRoom(error.strerror or "", template) from None
        inputs = {"data": _json(data), "size": str(size)}
        try:
            made, warnings = compiler.compile_with_warnings(input=str(source), sys_inputs=inputs, **options)
        except typst.TypstError as error:
            raise NotPrinted(error.message, template) from None
        if warnings:
            raise NotPrinted(warnings[0].message, template)
        return [bytes(page or b"") for page in (made if isinstance(made, list) else [made])]


def press_of(theme: Path, config: Path, say: Callable[[str], object]) -> Press:
    """The press of a site: templates below its theme, the cache beside its configuration or where WEIBAO_CACHE says."""
    folder = os.environ.get("WEIBAO_CACHE") or config.parent / ".cache"
    return Press((theme / PAPER).resolve(), Cache(Path(folder) / "handouts"), say)


def _in_few_colours(png: bytes) -> bytes:
    from PIL import Image  # noqa: PLC0415

    small = io.BytesIO()
    drawn = Image.open(io.BytesIO(png)).convert("RGB")
    few = drawn.quantize(_COLOURS, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)  # the others are 10 × slower
    few.save(small, "png", compress_level=6)
    return small.getvalue()


def _json(data: Mapping[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=False, sort_keys=True)
