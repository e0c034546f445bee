"""Numbers to ring in what editors write: each must stand in the registry, and none of the retired ones may.

The official text is the notice's and is not looked at; the registry's own numbers are what is looked up.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from weibao.blocks import read_chunks
from weibao.front_matter import Page
from weibao.hotlines.registry import Registry
from weibao.hotlines.stations import Station
from weibao.problems import Problem
from weibao.ring_numbers import digits_of, find_ring_numbers

# In hotlines.yml and stations.yml, the lines that hold the numbers themselves.
_OWN = re.compile(r"^[-\s]*(?:id|number|phone|replaced_by):")
_COMMENT = re.compile(r"^\s*#")
_REMEDY = "先核实，写进 _data/hotlines.yml；不是电话就换个写法"


@dataclass(frozen=True, slots=True)
class HeldNumbers:
    """What may be written: `active` digits; and what may not any more: `retired` digits, with what to ring instead."""

    active: frozenset[str]
    retired: dict[str, str]

    @classmethod
    def of(cls, registry: Registry, stations: tuple[Station, ...]) -> "HeldNumbers":
        """Collect the numbers of the registry and of the local contacts."""
        numbers = [h.number for h in registry.active] + [s.phone for s in stations]
        active = frozenset(form for number in numbers for form in _dialled(number))
        retired = {form: "、".join(h.replaced_by) for h in registry.retired for form in _dialled(h.number)}
        return cls(active, retired)


def _dialled(number: str) -> tuple[str, ...]:
    """The digits of a number at home and from abroad: 023-48271234 is +86 23 48271234 too."""
    digits = digits_of(number)
    abroad = f"86{digits.removeprefix('0')}"
    return (digits, abroad, f"00{abroad}")


def check_page_numbers(page: Page, official: bool, held: HeldNumbers, file: str) -> Iterator[Problem]:
    """The numbers of one page: all of it, or of an official page its head and the editors' blocks."""
    lines = [*_head(page), *page.body]
    if official:
        chunks, _ = read_chunks(page.body, page.body_line, file)
        own = {c.line + i for c in chunks if c.is_block for i in range(c.text.count("\n") + 1)}
        lines = [line if n < page.body_line or n in own else "" for n, line in enumerate(lines, start=1)]
    yield from _check("\n".join(lines), held, file)


def _head(page: Page) -> list[str]:
    """The head without the ids of hotlines, which are looked up one by one."""
    head, fields = list(page.head), page.meta.lines
    if "hotlines" in fields:
        start = fields["hotlines"]
        end = min((line for line in fields.values() if line > start), default=len(head))
        head[start - 1 : end - 1] = [""] * (end - start)
    return head


def check_data_numbers(text: str, held: HeldNumbers, file: str) -> Iterator[Problem]:
    """The numbers of a data file, but for its comments and the fields that are the registry."""
    lines = ["" if _OWN.match(line) or _COMMENT.match(line) else line for line in text.split("\n")]
    yield from _check("\n".join(lines), held, file)


def _check(text: str, held: HeldNumbers, file: str) -> Iterator[Problem]:
    for number in find_ring_numbers(text):
        if number.digits in held.retired:
            instead = held.retired[number.digits]
            yield Problem(file, number.line, f"“{number.shown}”是已停用的电话", f"改写 {instead}，或删去")
        elif number.digits not in held.active:
            yield Problem(file, number.line, f"“{number.shown}”是没有登记的电话号码", _REMEDY)
