"""Lines that were headings: the next number is there, but its mark is damaged, so they read as paragraphs.

三保障措施 | 二）第二项工作 | （六着力落实 | 3 任务三。 | 一二、保障措施
"""

import re

from weibao.notice import Part, Section, Suspect, Text
from weibao.numerals import read_numeral
from weibao.received.lines import look

_NUMERAL = "[一二三四五六七八九十]{1,3}"
_BRACKET = re.compile(rf"(?:[（(](?P<a>{_NUMERAL})(?![一二三四五六七八九十）)])|(?P<b>{_NUMERAL})[）)])")
_BARE = re.compile(rf"(?P<a>{_NUMERAL})(?![一二三四五六七八九十是个年级次项类大方条要])[\u4e00-\u9fff]")
_DIGITS = re.compile(r"(?P<a>\d{1,2})(?:[\s\u3000]+|(?=[\u4e00-\u9fff]))(?![年月日个次项人名元万级类号])")
_MALFORMED = re.compile(rf"{_NUMERAL}、")
_REASON = "似是编号损坏的标题"


def find_broken_headings(parts: tuple[Part, ...]) -> tuple[Suspect, ...]:
    """Paragraphs that begin with the number that should come next, in a broken form."""
    return tuple(
        Suspect(text.line, text.value[:20], _REASON)
        for part in parts
        for text, numbers in _paragraphs(part)
        if _is_broken(text, numbers)
    )


def _paragraphs(part: Part) -> list[tuple[Text, tuple[int, int, int]]]:
    """Every paragraph of a part with the numbers that part, section and measure would take next."""
    own = part.heading.number + 1
    found = [(t, (own, 1, 1)) for t in part.paragraphs]
    found += [(t, (own, 0, m.heading.number + 1)) for m in part.measures for t in m.paragraphs]
    for section in part.sections:
        found += _of_section(section, own)
    return found


def _of_section(section: Section, part: int) -> list[tuple[Text, tuple[int, int, int]]]:
    after = section.heading.number + 1
    found = [(t, (part, after, 1)) for t in section.paragraphs]
    return found + [(t, (part, after, m.heading.number + 1)) for m in section.measures for t in m.paragraphs]


def _is_broken(text: Text, numbers: tuple[int, int, int]) -> bool:
    part, section, measure = numbers
    bracket = _BRACKET.match(text.value)
    if bracket:
        return read_numeral(bracket["a"] or bracket["b"]) == section
    if _MALFORMED.match(text.value):
        return read_numeral(text.value.split("、")[0]) is None
    bare = _BARE.match(text.value)
    if bare:
        return look(text).title and read_numeral(bare["a"]) == part
    digits = _DIGITS.match(text.value)
    return digits is not None and int(digits["a"]) == measure and "。" in text.value
