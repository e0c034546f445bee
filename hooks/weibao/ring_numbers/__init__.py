"""Every number to ring in a text, in whatever form an editor wrote it.

One rule: groups of digits that a reader takes as one number are read as one, the longest that has the form
of a number to ring; a number without that form counts only where the words beside it tell to ring it.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from weibao.ring_numbers.digits import ascii_digits, coded_at, flatten
from weibao.ring_numbers.forms import is_long, is_short, is_subscriber, is_told, may_begin
from weibao.ring_numbers.groups import Run, find_runs
from weibao.ring_numbers.others import is_amount, is_plain_amount, wall_off_others
from weibao.ring_numbers.words import (
    Call,
    called_after,
    continues_list,
    is_quoted,
    ring_cells,
    words_after,
    words_before,
)

# 023-12320-1 | 48271234转801 | 转分机 801 | ext. 801; 023-48271234-12391 are two numbers
_EXTENSION = re.compile(
    r"(?:\0*-\0*(?!12\d{3}|9[56]\d{3})\d{1,5}(?![楼层室栋])"
    r"|[\0 ]*\(?(?:转|分机|[Ee]xt\.?|#)[\0 :]*(?:分机号?)?[\0 :]*\d{1,6})(?![\d.:])"
)


@dataclass(frozen=True, slots=True)
class RingNumber:
    """digits: ASCII digits only, as dialled; line 1-based within the text; shown: as written, on one line."""

    digits: str
    line: int
    shown: str


@dataclass(frozen=True, slots=True)
class _Told:
    """What the words around a run say: before its first group, after its last, and of another kind of number."""

    before: Call
    after: Call
    other: bool


def find_ring_numbers(text: str) -> tuple[RingNumber, ...]:
    """The numbers to ring in the order of the text; the same number as often as it stands there."""
    flat = flatten(text)
    found: list[RingNumber] = []
    line, counted = 1, 0
    for start, end in _places(wall_off_others(flat)):
        line += text.count("\n", counted, start)
        counted = start
        found.append(RingNumber(ascii_digits(flat[start:end]), line, _shown(text, start, end)))
    return tuple(found)


def digits_of(number: str) -> str:
    """The digits of a number as the registry writes it: 023-12320-1 → 023123201, １２３４５ → 12345."""
    return ascii_digits(flatten(number))


def _places(flat: str) -> Iterator[tuple[int, int]]:
    """Start and end of every number to ring."""
    cells = list(ring_cells(flat))
    done = 0
    for run in find_runs(flat):
        told = _told(flat, run, done, cells)
        call, at = told.before, 0
        while at < len(run.groups):
            start = run.groups[at].start
            end = _read(flat, run, at, _Told(call, told.after, told.other)) if start >= done else None
            if end is None:
                at += 1
                continue
            done = _with_extension(flat, run, at, end)
            yield start, done
            # what follows in the same run is a further number of the list
            listed = end < len(run.groups) and run.joints[end - 1] == "/"
            call = Call.DIRECT if listed or call > Call.NEAR else Call.NEAR
            at = end


def _told(flat: str, run: Run, done: int, cells: list[tuple[int, int]]) -> _Told:
    start, end = run.groups[0].start, run.groups[-1].end
    before, other = words_before(flat, start, done)
    cell = bisect_right(cells, (start, len(flat))) - 1
    in_column = cell >= 0 and start < cells[cell][1]
    if in_column or (done and continues_list(flat[done:start])):
        before = max(before, Call.DIRECT)
    if is_quoted(flat, start, end):
        before = max(before, Call.NEAR)
    return _Told(before, called_after(flat, end), other)


def _read(flat: str, run: Run, at: int, told: _Told) -> int | None:
    """The group after the longest number to ring that begins with group `at`; None where none does."""
    begins = run.written[run.begins[at] : run.begins[at] + 4]
    if told.before is told.after is Call.NONE and not (may_begin(begins) or _plus(flat, run, at)):
        return None
    return next((end for end in run.ends(at) if _is_ring_number(flat, run, at, end, told)), None)


def _is_ring_number(flat: str, run: Run, at: int, end: int, told: _Told) -> bool:
    digits, pieces = run.digits(at, end), end - at
    call = max(told.before, told.after) if end == len(run.groups) else told.before
    long = is_long(digits, pieces=pieces, plus=_plus(flat, run, at))
    short = is_short(digits, pieces=pieces) and (pieces == 1 or len(run.groups[at].digits) < 5)
    if not (long or short or is_told(digits, call, pieces=pieces) or _is_spelled(run, at, end, call)):
        return False
    if not run.joins(at, end, dotted=long or call > Call.NEAR):
        return False
    if not long and (
        (told.other and set(run.joints[:at]) <= {"-"})
        or (_is_decimal(run, at, end) and not (short and call > Call.NEAR))
    ):
        return False
    after = words_after(flat, run.groups[end - 1].end)
    if not is_amount(after):
        return True
    if long and pieces > 1:  # 023-48271234（24小时） is no number of 13 digits
        return not is_long(run.digits(at, end - 1), pieces=pieces - 1, plus=False)
    formed = pieces == 1 and (long or short or is_subscriber(digits))
    return formed and call is Call.STRONG and not is_plain_amount(after)


def _plus(flat: str, run: Run, at: int) -> bool:
    return flat.startswith("+", max(0, run.groups[at].start - 1))


def _is_spelled(run: Run, at: int, end: int, call: Call) -> bool:
    """拨打 7 7 7: digits one by one, to the end of the run."""
    pieces = [len(g.digits) for g in run.groups[at:end]]
    return call > Call.NEAR and end == len(run.groups) and len(pieces) > 2 and max(pieces) < 3


def _is_decimal(run: Run, at: int, end: int) -> bool:
    """3.12391 | 12391.5"""
    return "." in (*run.joints[max(0, at - 1) : at], *run.joints[end - 1 : end])


def _with_extension(flat: str, run: Run, at: int, end: int) -> int:
    """Where a number ends, with its extension where it is a subscriber's."""
    place = run.groups[end - 1].end
    digits = run.digits(at, end)
    if is_subscriber(digits) or is_long(digits, pieces=end - at, plus=False):
        match = _EXTENSION.match(flat, place)
        return match.end() if match else place
    return place


def _shown(text: str, start: int, end: int) -> str:
    end = coded_at(text, end - 1)
    before = text[start - 1 : start]
    if before == "+" or (before in ("(", "（") and any(c in ")）" for c in text[start:end])):
        start -= 1
    return " ".join(text[start:end].split())
