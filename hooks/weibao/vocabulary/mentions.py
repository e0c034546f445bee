"""Where the notice names a term: every place, and the ones that become links."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from weibao.passages import Passage, units
from weibao.vocabulary.terms import Term


@dataclass(frozen=True, slots=True)
class Mention:
    """A term in a sentence (`sentence` its address) or in a title (None); `start` and `end` count its characters."""

    term: Term
    passage: str
    sentence: str | None
    start: int
    end: int


def find_term(text: str, term: Term) -> Iterator[tuple[int, int]]:
    """Every place of a term in a text: its longest words first, none that belongs to one of `not_in`."""
    if not _may_stand_in(text, term):
        return
    others = [m.span() for word in term.not_in for m in _pattern((word,)).finditer(text)]
    for match in _pattern(term.forms).finditer(text):
        start, end = match.span()
        if not any(a <= start and end <= b for a, b in others):
            yield start, end


@lru_cache(maxsize=2)  # every hook, and the checks, ask for the same
def find_mentions(passages: tuple[Passage, ...], terms: tuple[Term, ...]) -> tuple[Mention, ...]:
    """Every mention of every term, in the order of the notice; one may lie inside another's."""
    found: list[Mention] = []
    for passage in passages:
        present = [t for t in terms if _may_stand_in(passage.whole, t)]
        for sentence, text in units(passage):
            here = [Mention(t, passage.id, sentence, a, b) for t in present for a, b in find_term(text, t)]
            found += sorted(here, key=lambda m: (m.start, -m.end))
    return tuple(found)


def linked_mentions(mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """The mentions that become links: in sentences, longest first, none inside another, each term once a passage.

    A term without a line that explains it gives no link: it would lead nowhere and clutter the text.
    """
    chosen: dict[str, list[Mention]] = {}
    for mention in sorted(mentions, key=lambda m: m.start - m.end):
        placed = chosen.setdefault(mention.sentence or "", [])
        if mention.sentence and not any(m.start < mention.end and mention.start < m.end for m in placed):
            placed.append(mention)
    result: list[Mention] = []
    seen: set[tuple[str, str]] = set()
    for mention in mentions:  # in the order of the text, so that the first mention of a passage is the one
        if mention.term.what and mention in chosen[mention.sentence or ""]:
            key = (mention.passage, mention.term.id)
            result += [] if key in seen else [mention]
            seen.add(key)
    return tuple(result)


def _may_stand_in(text: str, term: Term) -> bool:
    """A quick look, before the careful one; a space in a word may be any white space of the text."""
    return any((form if " " not in form else form.split(" ", maxsplit=1)[0]) in text for form in term.forms)


@lru_cache(maxsize=4096)
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    """The words, the longest first; a space in them is any white space, for the notice has U+2002."""
    return re.compile("|".join(r"\s".join(map(re.escape, word.split(" "))) for word in words))
