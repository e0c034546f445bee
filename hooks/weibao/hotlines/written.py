"""Numbers to ring in what editors write: each must stand in the registry, and none of the retired ones may.

The official text is the notice's and is not looked at; the registry's own numbers are what is looked up.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from weibao.blocks import read_chunks
from weibao.front_matter import Page
from weibao.hotlines.registry import Registry
from weibao.hotlines.stations import Station
from weibao.problems import Problem, Refused
from weibao.ring_numbers import digits_of, find_ring_numbers
from weibao.yaml_file import Entry, load_yaml

# The fields that are the registry itself, and those that repeat words of the notice or name a file.
_NOT_OURS = {
    "hotlines.yml": ("id", "number", "replaced_by"),
    "stations.yml": ("phone",),
    "terms.yml": ("id", "name", "aliases", "not_in", "also_in"),
    "relations.yml": ("in_a", "in_b"),
    "picture.yml": ("who", "words"),
    "domains.yml": ("heading",),
    "watch.yml": ("where",),
    "corrections.yml": ("received", "reading"),
    "site.yml": ("source_file", "source_sha256", "source_url"),
}
_NOT_TYPED = ("law_copies.yml",)  # written by a program, and full of fingerprints
_LINK = re.compile(r"\b(?P<scheme>tel|sms):(?P<number>[0-9-]+)", re.IGNORECASE)
_LONG = 10  # digits of a mobile or of a landline with its area code
_REMEDY = "先核实，写进 _data/hotlines.yml；不是电话就换个写法"


@dataclass(frozen=True, slots=True)
class HeldNumbers:
    """What may be written: `active` digits; and what may not any more: `retired` digits, with what to ring instead.

    `messages` are those of the active ones that are written to, not rung.
    """

    active: frozenset[str]
    retired: dict[str, str]
    messages: frozenset[str] = frozenset()

    @classmethod
    def of(cls, registry: Registry, stations: tuple[Station, ...]) -> "HeldNumbers":
        """Collect the numbers of the registry and of the local contacts."""
        numbers = [h.number for h in registry.active] + [s.phone for s in stations]
        active = frozenset(form for number in numbers for form in _dialled(number))
        retired = {form: "、".join(h.replaced_by) for h in registry.retired for form in _dialled(h.number)}
        return cls(active, retired, frozenset(h.digits for h in registry.active if h.text_message))


def _dialled(number: str) -> tuple[str, ...]:
    """The digits of a number at home and, of one long enough, from abroad: 023-48271234 is +86 23 48271234 too."""
    digits = digits_of(number)
    if len(digits) < _LONG:
        return (digits,)
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
    """The numbers of a data file, but for the fields that are the registry and those that quote the notice."""
    name = file.rpartition("/")[2]
    if name in _NOT_TYPED:
        return
    try:
        value = load_yaml(text, file)
    except Refused:  # told by whoever loads it
        return
    for line, field, words in _texts(value):
        if field not in _NOT_OURS.get(name, ()):
            for problem in _check(words, held, file):
                yield replace(problem, line=line)


def _texts(value: object) -> Iterator[tuple[int, str, str]]:
    """Line, field and words of every text below a value of a YAML file."""
    for entry in value if isinstance(value, list) else [value]:
        if not isinstance(entry, Entry):
            continue
        for field, found in entry.items():
            for item in found if isinstance(found, list) else [found]:
                if isinstance(item, str):
                    yield entry.lines[field], field, item
                else:
                    yield from _texts(item)


def _check(text: str, held: HeldNumbers, file: str) -> Iterator[Problem]:
    for link in _LINK.finditer(text):
        digits, by_message = digits_of(link["number"]), link["scheme"].lower() == "sms"
        if digits in held.active and by_message != (digits in held.messages):
            right = f"{'tel' if by_message else 'sms'}:{link['number']}"
            found = f"“{link[0]}”：{link['number']}{'没有登记能收短信' if by_message else '只收短信，不能打'}"
            yield Problem(file, text.count("\n", 0, link.start()) + 1, found, f"写成 {right}")
    for digits in held.messages:
        for match in re.finditer(rf"打\W{{0,3}}{digits}(?!\d)", text):
            found, remedy = f"“打{digits}”：这个号码只收短信，不能打", f"写成“发短信到[{digits}](sms:{digits})”"
            yield Problem(file, text.count("\n", 0, match.start()) + 1, found, remedy)
    for number in find_ring_numbers(text):
        if number.digits in held.retired:
            instead = held.retired[number.digits]
            yield Problem(file, number.line, f"“{number.shown}”是已停用的电话", f"改写 {instead}，或删去")
        elif number.digits not in held.active:
            yield Problem(file, number.line, f"“{number.shown}”是没有登记的电话号码", _REMEDY)
