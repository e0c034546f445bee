"""The one rule of punctuation: half-width , : ; ( ) become full-width beside Chinese. Declared, tested, counted.

The portal's scrape made them half-width. A mark becomes full-width where a neighbour is a Chinese
character or full-width punctuation; both brackets of a pair go alike. 1.3米, 12:30, 1,000 and the
brackets of a document number such as 渝府发(2022)36号 stay. Every character stays in its place: the
text keeps its length, so lines and columns mean the same before and after.
"""

import re

_WIDE_OF = {",": "，", ":": "：", ";": "；", "(": "（", ")": "）"}
_WIDE = re.compile(r"[\u2014\u2018-\u201d\u2026\u3001-\u303f\u3400-\u9fff\uff01-\uff60]")
_DOCUMENT_NUMBER = re.compile(r"\(\d{4}\)第?\d+号")


def full_width(line: str) -> str:
    """The same line with full-width punctuation; same length, other characters untouched."""
    wider = _widen(line)
    while wider != line:  # a mark may touch Chinese only through another that has become full-width
        line, wider = wider, _widen(wider)
    return line


def _widen(line: str) -> str:
    chars = list(line)
    stay = {i for m in _DOCUMENT_NUMBER.finditer(line) for i in (m.start(), m.start() + 5)}
    for group in _bracket_groups(line):
        if not stay & set(group) and any(_beside_chinese(chars, i) for i in group):
            for i in group:
                chars[i] = _WIDE_OF[chars[i]]
    for i, char in enumerate(chars):
        if char in ",:;" and _beside_chinese(chars, i):
            chars[i] = _WIDE_OF[char]
    return "".join(chars)


def count_changes(received: str, read: str) -> int:
    """How many marks the rule changed between two texts of equal length."""
    return sum(a != b for a, b in zip(received, read, strict=True))


def _bracket_groups(line: str) -> list[tuple[int, ...]]:
    """Positions of brackets: a pair together, a bracket without its partner alone."""
    groups: list[tuple[int, ...]] = []
    opened: list[int] = []
    for i, char in enumerate(line):
        if char == "(":
            opened.append(i)
        elif char == ")":
            groups.append((opened.pop(), i) if opened else (i,))
    return groups + [(i,) for i in opened]


def _beside_chinese(chars: list[str], i: int) -> bool:
    before = chars[i - 1] if i else ""
    after = chars[i + 1] if i + 1 < len(chars) else ""
    return bool(_WIDE.match(before) or _WIDE.match(after))
