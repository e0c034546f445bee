"""Which hotlines the notice itself names, and where."""

from collections.abc import Iterator
from dataclasses import dataclass

from weibao.hotlines.registry import Hotline, Registry
from weibao.passages import Passage, place_label, units
from weibao.ring_numbers import find_ring_numbers


@dataclass(frozen=True, slots=True)
class NamedHotline:
    """A number in a sentence (`sentence` its address) or a title (None) of the notice."""

    hotline: Hotline
    passage: str
    sentence: str | None
    text: str


def hotlines_in(passages: tuple[Passage, ...], registry: Registry) -> Iterator[NamedHotline]:
    """Every place, in the order of the registry, then of the notice; 120名社工 names no hotline."""
    places = [(p.id, s, text, {n.digits for n in find_ring_numbers(text)}) for p in passages for s, text in units(p)]
    for hotline in registry.hotlines:
        for passage, sentence, text, numbers in places:
            if hotline.digits in numbers:
                yield NamedHotline(hotline, passage, sentence, text)


def unregistered_in(passages: tuple[Passage, ...], registry: Registry) -> Iterator[tuple[str, str]]:
    """Place and number of every number to ring in the notice that the registry does not hold."""
    known = {hotline.digits for hotline in registry.hotlines}
    for passage in passages:
        for sentence, text in units(passage):
            for number in find_ring_numbers(text):
                if number.digits not in known:
                    yield place_label(passage, sentence), number.shown
