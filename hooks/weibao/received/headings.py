"""The three levels of numbered headings, as patterns with the Chinese they match."""

import re
from dataclasses import dataclass
from enum import IntEnum

from weibao.notice import Text
from weibao.numerals import read_numeral
from weibao.received.lines import cut


class Level(IntEnum):
    """Depth of a heading in the notice."""

    PART = 1
    SECTION = 2
    MEASURE = 3


# 一、总体要求 | 十二 、…… | 二、三年行动目标; not 一、二、三级 and 一、二年级
_PART = re.compile(r"(?P<n>[一二三四五六七八九十]{1,3})[\s\u3000]*、(?![一二三四五六七八九十]+(?:、|年级))")
# (一)着力加强 | （十二）…… | （ 一 )…… | ㈠……
_SECTION = re.compile(r"(?:[（(]\s*(?P<n>[一二三四五六七八九十]{1,3})\s*[）)]|(?P<c>[㈠-㈩]))[、.．]?")
# 1. 加大 | 1．加大 | 1、加大 | １．加大 | ⒈加大 | 1.2025年底前……; not 1.3米 and not 2021.11.25
_MEASURE = re.compile(r"(?:(?P<n>\d{1,3})\s*[.．、](?!\d(?!\d{3}年))|(?P<c>[⒈-⒛]))")


@dataclass(frozen=True, slots=True)
class Numbered:
    """A line that starts with a number: its level, value, the number as received, and what follows."""

    level: Level
    number: int
    marker: Text
    rest: Text


def read_heading(line: Text) -> Numbered | None:
    """The numbered heading a trimmed line starts with, or None."""
    for level, pattern in ((Level.PART, _PART), (Level.SECTION, _SECTION), (Level.MEASURE, _MEASURE)):
        match = pattern.match(line.value)
        number = _value(match) if match else None
        if match and number:
            return Numbered(level, number, cut(line, 0, match.end()), cut(line, match.end()))
    return None


def _value(match: re.Match[str]) -> int | None:
    if match["n"]:
        return int(match["n"]) if match["n"].isdigit() else read_numeral(match["n"])
    first = "㈠" if "㈠" <= match["c"] <= "㈩" else "⒈"
    return ord(match["c"]) - ord(first) + 1
