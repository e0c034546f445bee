"""The body of a guide, taken apart: its sections, its steps with what they rest on, and what it quotes."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from weibao.blocks import QUOTE, Chunk, read_chunks
from weibao.front_matter import Page, split_page
from weibao.sources.citations import CITATION

SECTIONS = {
    "first": "先做什么",
    "who": "谁应当管",
    "law": "法律现在怎么说",
    "child": "如果你就是这个孩子",
    "silent": "通知没有写的",
}
HEADING = re.compile(r"^## +(?P<name>.*?) *\{ *#(?P<id>[\w-]+) *\} *$")
_TITLE = re.compile(r"^ {0,3}/{3,}[^|]*\|(?P<title>.*\S)")
# === and --- below a line, the line between the rows of a table: no words
_RULE = re.compile(r"^[\s|:=-]*[=-][\s|:=-]*$")
_ITEM = re.compile(r"^\s*(?:[-*+]|\d+[.)])\s+")
_BREAK = re.compile(r"\s*\n\s*")
_LINK = re.compile(r"\[(?P<text>[^\]]*)\]\([^)]*\)")
_HERE = re.compile(r"\]\(#([\w-]+)\)")
_BOLD = re.compile(r"\*\*(?P<words>[^*]+)\*\*")
_MARKS = re.compile(r"\*\*|__|(?<!\*)\*(?!\*)")


@dataclass(frozen=True, slots=True)
class Step:
    """One paragraph, item or row: its words without Markdown and citations, and the citations as written.

    `after` are those of its words that stand behind the last citation, `lead` is how many of the first characters are
    set in bold, `points` are the sections of the page that it refers to. `markdown` is all of it as it was written.
    """

    line: int
    section: str
    text: str
    cited: tuple[str, ...]
    item: bool
    after: str = ""
    lead: int = 0
    points: tuple[str, ...] = ()
    markdown: str = ""


@dataclass(frozen=True, slots=True)
class Heading:
    """A line that begins with #. `id` is empty where it is not one of a guide's own."""

    line: int
    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Body:
    """Everything on the page, in order; `quoted` are the ids of quote blocks, `titles` the titles of others."""

    headings: tuple[Heading, ...]
    steps: tuple[Step, ...]
    quoted: tuple[tuple[int, str], ...]
    titles: tuple[tuple[int, str], ...]

    def section(self, section: str) -> tuple[Step, ...]:
        """The steps of one section."""
        return tuple(s for s in self.steps if s.section == section)


def bodies_in(docs: Path, paths: Mapping[str, str]) -> dict[str, Body]:
    """Slug → body of the guides, whose pages under docs/ `paths` gives."""
    return {slug: _body((docs / path).read_text(encoding="utf-8-sig"), path) for slug, path in paths.items()}


@lru_cache(maxsize=256)
def _body(text: str, path: str) -> Body:
    """Several hooks ask; a page is taken apart once."""
    return read_body(split_page(text, path), path)


def read_body(page: Page, file: str) -> Body:
    """Take the body apart; blocks that are not sound are told by the checks of every page."""
    headings: list[Heading] = []
    steps: list[Step] = []
    quoted: list[tuple[int, str]] = []
    titles: list[tuple[int, str]] = []
    section = ""
    for chunk in read_chunks(page.body, page.body_line, file)[0]:
        if chunk.text.startswith("#"):
            match = HEADING.match(chunk.text)
            section = match["id"] if match else ""
            headings.append(Heading(chunk.line, section, match["name"] if match else chunk.text.lstrip("# ")))
        elif chunk.is_block and (quote := QUOTE.match(chunk.text)):
            quoted += [(chunk.line, place) for place in quote["places"].split()]
        else:
            if chunk.is_block and (title := _TITLE.match(chunk.text.split("\n")[0])):
                titles.append((chunk.line, title["title"].strip()))
            steps += _steps(chunk, section)
    return Body(tuple(headings), tuple(steps), tuple(quoted), tuple(titles))


def _steps(chunk: Chunk, section: str) -> Iterator[Step]:
    """The paragraphs, items and table rows of a chunk; of a block, without its fences.

    Nothing that would be read is left out.
    """
    lines = list(enumerate(chunk.text.split("\n"), start=chunk.line))
    if chunk.is_block:
        lines = lines[1:-1] if lines[-1][1].lstrip().startswith("///") else lines[1:]
    table = any("|" in line and _RULE.match(line) for _, line in lines)
    start, words, item = 0, list[str](), False
    for number, line in [*lines, (0, "")]:
        starts_item = bool(_ITEM.match(line))
        blank = not line.strip() or bool(_RULE.match(line))
        if words and (starts_item or blank or table):
            yield _step(start, section, "\n".join(words), item)
            words = []
        if not blank:
            start, item = (start, item) if words else (number, starts_item)
            words.append(_ITEM.sub("", line))


def _step(line: int, section: str, markdown: str, item: bool) -> Step:
    found = list(CITATION.finditer(markdown))
    after = _words(markdown[found[-1].end() :]) if found else ""
    bold = _BOLD.match(markdown.strip())
    lead = len(_words(bold["words"])) if bold else 0
    cited, points = tuple(m["list"] for m in found), tuple(_HERE.findall(markdown))
    return Step(line, section, _words(markdown), cited, item, after, lead, points, markdown.strip())


def _words(markdown: str) -> str:
    return _BREAK.sub("", _MARKS.sub("", _LINK.sub(r"\g<text>", CITATION.sub("", markdown))).strip())
