"""Numbering is checked, never assumed: each level counts up by one, or starts again where a parent starts."""

from collections.abc import Callable, Iterable, Iterator

from weibao.notice import Gap, Heading, Part
from weibao.numerals import write_numeral


def find_gaps(parts: tuple[Part, ...]) -> tuple[Gap, ...]:
    """Every number that does not follow from the one before it, in the order of the file."""
    gaps = [*_count([("", [p.heading for p in parts])], _part)]
    gaps += _count([(_part_place(p), [s.heading for s in p.sections]) for p in parts], _section)
    gaps += _count(list(_measure_groups(parts)), _measure)
    return tuple(sorted(gaps, key=lambda g: g.line))


def _measure_groups(parts: tuple[Part, ...]) -> Iterator[tuple[str, list[Heading]]]:
    for part in parts:
        yield _part_place(part), [m.heading for m in part.measures]
        for section in part.sections:
            place = f"{_part_place(part)}{_section(section.heading.number)}"
            yield place, [m.heading for m in section.measures]


def _count(groups: list[tuple[str, list[Heading]]], write: Callable[[int], str]) -> Iterable[Gap]:
    """Check one level. A group that opens may go on from the group before it, or start at 1 again."""
    last = 0
    for place, headings in groups:
        opening = True
        for heading in headings:
            expected = last + 1
            if opening and heading.number <= last:
                expected = 1
            if heading.number != expected:
                found, line = heading.number, heading.line
                where = f"{place}：" if place else ""
                message = f"{where}应为{write(expected)}，实为{write(found)}，第{line}行"
                yield Gap(line, expected, found, message)
            last = heading.number
            opening = False


def _part_place(part: Part) -> str:
    return f"第{_numeral(part.heading.number)}部分"


def _part(number: int) -> str:
    return f"{_numeral(number)}、"


def _section(number: int) -> str:
    return f"（{_numeral(number)}）"


def _measure(number: int) -> str:
    return f"{number}."


def _numeral(number: int) -> str:
    return write_numeral(number) if 1 <= number <= 99 else str(number)
