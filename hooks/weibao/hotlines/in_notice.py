"""Which hotlines the notice itself names, and where."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from weibao.hotlines.registry import Hotline, Registry
from weibao.passages import Passage, units


@dataclass(frozen=True, slots=True)
class NamedHotline:
    """A number in a sentence (`sentence` its address) or a title (None) of the notice."""

    hotline: Hotline
    passage: str
    sentence: str | None
    text: str


def hotlines_in(passages: tuple[Passage, ...], registry: Registry) -> Iterator[NamedHotline]:
    """Every place, in the order of the registry, then of the notice; 12355 is not found inside 112355."""
    for hotline in registry.hotlines:
        number = re.compile(rf"(?<!\d){re.escape(hotline.number)}(?!\d)")
        for passage in passages:
            for sentence, text in units(passage):
                if number.search(text):
                    yield NamedHotline(hotline, passage.id, sentence, text)
