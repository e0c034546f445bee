"""The blocks editors write in: `/// note | 标题` … `///`. Outside them, official pages hold the notice alone.

pymdownx lets a misspelt or unclosed block pass as a plain paragraph, so every line that looks like
a fence is read here by the same grammar, and whatever is not exactly right is a problem.
"""

import re
from dataclasses import dataclass

from weibao.problems import Problem

# The kinds of block and the label readers see: what editors say, a measure in plain words, words of the notice.
KINDS = {"note": "编者说明", "tip": "提示", "warning": "注意", "plain": "白话", "quote": "通知原文"}
# /// plain | 3f2a9c1e : the fingerprint of the passage that the words were written for
PLAIN = re.compile(r"^ {0,3}/{3,} *plain *\| *(?P<bound_to>[0-9a-f]{8}) *(?:\n|$)", re.I)
# /// quote | m7-3 m7-4 : the words are the program's to fill in
QUOTE = re.compile(r"^ {0,3}(?P<fence>/{3,}) *quote *\| *(?P<places>\S.*?) *(?:\n|$)", re.I)

_OPEN = re.compile(r"^ {0,3}(?P<fence>/{3,}) *(?P<name>[\w-]+) *(?:\| *(?P<title>.*?) *)?$")
_CLOSE = re.compile(r"^ {0,3}(?P<fence>/{3,}) *$")
# /// | // note | ／／／ note | > /// note | 　/// note : anything that was meant to be a fence
_FENCE_LIKE = re.compile(r"^[\s>*+-]*[/／]{2,}")
# 正文 /// note : a fence in the middle of a line; not https:// and not file:///
_INLINE = re.compile(r"(?<![:/／])(?:/{3,}|／{2,})(?!/)")
_USAGE = "写法：一行“/// note | 标题”，中间写内容，最后一行“///”"


@dataclass(frozen=True, slots=True)
class Chunk:
    """A run of lines between blank lines, or a whole block with its fences. `line` is 1-based."""

    line: int
    text: str
    is_block: bool


def read_chunks(lines: tuple[str, ...], first_line: int, file: str) -> tuple[tuple[Chunk, ...], tuple[Problem, ...]]:
    """Cut the body of a page into chunks. `first_line` is the line number of lines[0] in the file.

    Every line that is not blank ends in exactly one chunk, problems or not.
    """
    chunks: list[Chunk] = []
    problems: list[Problem] = []
    at = 0
    while at < len(lines):
        if not lines[at].strip():
            at += 1
            continue
        opened = _OPEN.match(lines[at])
        if opened and opened["name"].lower() in KINDS:
            end = _end_of_block(lines, at, opened["fence"])
            problems += _block_problems(lines, at, end, first_line, file)
            stop = end if end is not None else at
            chunks.append(Chunk(first_line + at, "\n".join(lines[at : stop + 1]), True))
            at = stop + 1
            continue
        end = _end_of_chunk(lines, at)
        problems += [p for i in range(at, end) if (p := _stray_fence(lines[i], first_line + i, file))]
        chunks.append(Chunk(first_line + at, "\n".join(line.rstrip() for line in lines[at:end]), False))
        at = end
    return tuple(chunks), tuple(problems)


def block_kind(chunk: Chunk) -> str:
    """The name of a block, in lower case; empty for a chunk that is none."""
    opened = _OPEN.match(chunk.text.split("\n", 1)[0]) if chunk.is_block else None
    return opened["name"].lower() if opened else ""


def _end_of_block(lines: tuple[str, ...], start: int, fence: str) -> int | None:
    for i in range(start + 1, len(lines)):
        close = _CLOSE.match(lines[i])
        if close and close["fence"] == fence:
            return i
        opened = _OPEN.match(lines[i])
        if opened and opened["name"].lower() in KINDS:
            return None
    return None


def _block_problems(lines: tuple[str, ...], start: int, end: int | None, first_line: int, file: str) -> list[Problem]:
    if end is None:
        return [
            Problem(file, first_line + start, f"块“{lines[start].strip()}”没有结束", "在它的内容之后另起一行写“///”")
        ]
    problems = []
    if start + 1 < end and re.match(r"^\s+\S", lines[start + 1]):
        problems.append(Problem(file, first_line + start + 1, "块的第一行缩进了", "请顶格写内容"))
    for i in range(start + 1, end):
        problem = _stray_fence(lines[i], first_line + i, file)
        problems += [problem] if problem else []
    return problems


def _end_of_chunk(lines: tuple[str, ...], start: int) -> int:
    """A heading is a chunk of its own, as in Markdown; other lines run to the next blank line or block."""
    if lines[start].startswith("#"):
        return start + 1
    end = start + 1
    while end < len(lines) and lines[end].strip() and not lines[end].startswith("#"):
        opened = _OPEN.match(lines[end])
        if opened and opened["name"].lower() in KINDS:
            break
        end += 1
    return end


def _stray_fence(line: str, number: int, file: str) -> Problem | None:
    shown = line.strip()[:20]
    opened = _OPEN.match(line)
    if "／" in line and (_FENCE_LIKE.match(line) or _INLINE.search(line)):
        return Problem(file, number, f"“{shown}”用了全角斜杠", f"改用半角的 /。{_USAGE}")
    if _CLOSE.match(line):
        return Problem(file, number, f"“{shown}”前面没有与它配对的开头", f"核对斜杠的个数，或删去这一行。{_USAGE}")
    if opened:
        return Problem(file, number, f"没有“{opened['name']}”这种块", f"可用的是 {'、'.join(KINDS)}。{_USAGE}")
    if _FENCE_LIKE.match(line) or _INLINE.search(line):
        return Problem(file, number, f"“{shown}”不是完整的块标记", _USAGE)
    return None
