"""Official pages as files: `write_page(page, read_page(text, page)) == text`, blank lines aside.

The check is the writer: the function that makes the pages out of the notice also proves that they
still say what the notice says, and puts them right. Editors' blocks are kept where they stand.
"""

import json
import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

import yaml

from weibao.blocks import Chunk, read_chunks
from weibao.front_matter import split_page
from weibao.layout import OfficialPage, Unit, UnitKind
from weibao.problems import Problem

_SAME_PARAGRAPH = 0.5  # how alike a changed paragraph and its original must be to belong together
_TELLING = 10  # fewer characters of the notice, such as 学校保护, may well be an editor's own words
_SPECIAL = re.compile(r"[\\`*_\[\]{}]")
_AT_START = re.compile(r"^(?:[#>+\-=:|]|\d+(?=[.)]))")


@dataclass(frozen=True, slots=True)
class Difference:
    """A chunk that is not what the writer would write. `found` or `expected` is None where one is missing.

    `displaced` is official text out of its place: doubled, moved, or cut in two. Writing anew loses nothing of it.
    """

    line: int
    unit: Unit | None
    found: str | None
    expected: str | None
    displaced: bool = False


@dataclass(frozen=True, slots=True)
class Notes:
    """What is the editors' on a page: its head, and their blocks, by the key of the unit above ("": top)."""

    head: tuple[str, ...]
    blocks: tuple[tuple[str, tuple[str, ...]], ...]
    differences: tuple[Difference, ...] = ()
    fences: tuple[Problem, ...] = ()  # blocks that are not sound: writing anew could lose words
    crowded: tuple[Problem, ...] = ()  # missing blank lines: writing anew puts them right

    def below(self, key: str) -> tuple[str, ...]:
        """The blocks that stand below a unit."""
        return next((blocks for unit, blocks in self.blocks if unit == key), ())


def new_notes(page: OfficialPage) -> Notes:
    """The head of a page that does not exist yet."""
    own = (("title", page.title), ("description", page.description), ("order", page.order))
    return Notes(("---", *(head_line(name, value) for name, value in own), "---"), ())


def head_line(name: str, value: str | int) -> str:
    """One field of a page's head, quoted where YAML would read the value as something else."""
    plain = f"{name}: {value}"
    try:
        same = yaml.safe_load(plain) == {name: value}
    except yaml.YAMLError:
        same = False
    return plain if same else f"{name}: {json.dumps(value, ensure_ascii=False)}"


def write_page(page: OfficialPage, notes: Notes) -> str:
    """The file: head, official text, and the editors' blocks between."""
    chunks = ["\n".join(notes.head), *notes.below("")]
    for unit in page.units:
        if markdown := write_unit(unit):
            chunks.append(markdown)
        chunks += notes.below(unit.key)
    return "\n\n".join(chunks) + "\n"


def read_page(text: str, page: OfficialPage, file: str) -> Notes:
    """Take a committed page apart, and say where it differs from what the notice says.

    Blocks are tied to the official unit above them, so they stay in place when the page is written
    anew. Raises Refused where the head cannot be read.
    """
    split = split_page(text, file)
    chunks, problems = read_chunks(split.body, split.body_line, file)
    units = tuple(u for u in page.units if write_unit(u))
    official = tuple(c for c in chunks if not c.is_block)
    pairs = _pair([c.text for c in official], [write_unit(u) for u in units])
    blocks: dict[str, list[str]] = {}
    above = ""
    position = 0
    for chunk in chunks:
        if chunk.is_block:
            blocks.setdefault(above, []).append(chunk.text)
        else:
            unit = pairs.get(position)
            above = units[unit].key if unit is not None else above
            position += 1
    return Notes(
        split.head,
        tuple((key, tuple(texts)) for key, texts in blocks.items()),
        _differences(official, units, pairs, split.body_line + len(split.body) - 1),
        problems,
        () if problems else _crowded(chunks, file),
    )


def same_but_blank_lines(a: str, b: str) -> bool:
    """Whether two files differ in nothing but blank lines, trailing spaces and line ends."""
    return _solid(a) == _solid(b)


def write_unit(unit: Unit) -> str:
    """One unit as Markdown; empty for a unit that a page takes up without showing it."""
    if unit.kind is UnitKind.MARKDOWN:
        return unit.text
    if unit.kind is UnitKind.PARAGRAPH:
        return escape(unit.text)
    if not unit.level:
        return ""
    space = " " if unit.marker.endswith(".") else ""
    anchor = f" {{ #{unit.passage.id} }}" if unit.passage else ""
    return f"{'#' * unit.level} {unit.marker}{space}{_escape_inside(unit.text)}{anchor}".rstrip()


def escape(text: str) -> str:
    """Official text as Markdown that renders as exactly these characters."""
    start = _AT_START.match(text)
    inside = _escape_inside(text)
    if not start:
        return inside
    at = start.end() if text[0].isdigit() else 0
    return f"{inside[:at]}\\{inside[at:]}"


def _escape_inside(text: str) -> str:
    return _SPECIAL.sub(r"\\\g<0>", text).replace("&", "&amp;").replace("<", "&lt;")


def _pair(found: list[str], expected: list[str]) -> dict[int, int]:
    """Which chunk is which unit, in order: equal ones first, then changed ones by likeness."""
    pairs: dict[int, int] = {}
    for tag, f1, f2, e1, e2 in SequenceMatcher(None, found, expected, autojunk=False).get_opcodes():
        if tag == "equal":
            pairs.update(zip(range(f1, f2), range(e1, e2), strict=True))
        elif tag == "replace":
            start = e1
            for f in range(f1, f2):
                best = max(range(start, e2), key=lambda e: _likeness(found[f], expected[e]), default=None)
                if best is not None and _likeness(found[f], expected[best]) >= _SAME_PARAGRAPH:
                    pairs[f] = best
                    start = best + 1
    return pairs


def _likeness(a: str, b: str) -> float:
    return SequenceMatcher(None, a, b, autojunk=False).ratio()


def _differences(
    chunks: tuple[Chunk, ...], units: tuple[Unit, ...], pairs: dict[int, int], last_line: int
) -> tuple[Difference, ...]:
    found: list[Difference] = []
    for position, chunk in enumerate(chunks):
        unit = units[pairs[position]] if position in pairs else None
        expected = write_unit(unit) if unit else None
        if chunk.text != expected:
            displaced = unit is None and _is_official(chunk.text, [write_unit(u) for u in units])
            found.append(Difference(chunk.line, unit, chunk.text, expected, displaced))
    lines = {unit: chunks[position].line for position, unit in pairs.items()}
    for index in sorted(set(range(len(units))) - set(lines)):
        line = next((lines[i] for i in range(index + 1, len(units)) if i in lines), last_line)
        found.append(Difference(line, units[index], None, write_unit(units[index])))
    return tuple(sorted(found, key=lambda d: d.line))


def _is_official(text: str, written: list[str]) -> bool:
    """Whether a chunk out of its place is the notice's to the last character: whole units, or a long part of one."""
    rest = text
    for official in sorted(written, key=len, reverse=True):
        rest = rest.replace(official, "")
    return not rest.strip() or (len(text) > _TELLING and any(text in official for official in written))


def _crowded(chunks: tuple[Chunk, ...], file: str) -> tuple[Problem, ...]:
    """Chunks without a blank line between them: Markdown may take them for one."""
    return tuple(
        Problem(file, below.line, "这一行和上面之间没有空行", "空一行")
        for above, below in pairwise(chunks)
        if above.line + above.text.count("\n") + 1 == below.line
    )


def _solid(text: str) -> list[str]:
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").split("\n")
    return [line.rstrip() for line in lines if line.strip()]
