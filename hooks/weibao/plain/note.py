"""A plain-language note taken apart: `/// plain | 3f2a9c1e`, one to three sentences, each with the places it rests on.

The eight characters are the passage's fingerprint: when the passage changes, the note no longer fits it, and says so.
"""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass

from weibao.blocks import PLAIN, Chunk
from weibao.passages import Passage, place_label
from weibao.sentences import split_sentences

# （第3句） | （第3、5句） | （第6—8句） | （标题）
PLACES = re.compile(r"（(?P<places>标题|第\d{1,2}(?:[、—]\d{1,2})*句)）")
_RANGE = re.compile(r"(?P<first>\d+)(?:—(?P<last>\d+))?")


@dataclass(frozen=True, slots=True)
class PlainSentence:
    """One sentence of ours and the ids of the sentences it puts plainly; `None` stands for the title."""

    text: str
    places: tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class PlainNote:
    """A note below a heading. `bound_to` is the fingerprint it was written for."""

    passage: str
    bound_to: str
    sentences: tuple[PlainSentence, ...]
    line: int


def fingerprint(passage: Passage) -> str:
    """Eight characters that change with every character of the passage, title included."""
    return hashlib.sha256(passage.whole.encode()).hexdigest()[:8]


def read_note(chunk: Chunk, passage: str) -> PlainNote:
    """The note in a block; what is missing in it is left empty, and told by the check."""
    opened = PLAIN.match(chunk.text)
    body = [line for line in chunk.text.split("\n")[1:] if not line.strip().startswith("///")]
    sentences = tuple(_sentence(s, passage) for s in split_sentences("\n".join(body)))
    return PlainNote(passage, opened["bound_to"].lower() if opened else "", sentences, chunk.line)


def places_in(found: str, passage: str) -> Iterator[tuple[str | None, str]]:
    """The addresses that （第3、5句） names in a passage, each with the words that name it."""
    if found == "标题":
        yield None, found
        return
    for match in _RANGE.finditer(found):
        first, last = int(match["first"]), int(match["last"] or match["first"])
        for number in range(first, min(last, first + 30) + 1):
            yield f"{passage}-{number}", match[0]


def rests_on(sentence: PlainSentence, passage: Passage) -> str:
    """The words of the notice that a sentence of ours puts plainly."""
    texts = {s.id: s.text for s in passage.sentences}
    return "\n".join((passage.title or "") if p is None else texts.get(p, "") for p in sentence.places)


def unknown_places(sentence: PlainSentence, passage: Passage) -> tuple[str, ...]:
    """The sentences it names that the passage does not have."""
    known = {s.id for s in passage.sentences}
    return tuple(place_label(passage, p) for p in sentence.places if p is not None and p not in known)


def _sentence(text: str, passage: str) -> PlainSentence:
    named = (place for m in PLACES.finditer(text) for place, _ in places_in(m["places"], passage))
    return PlainSentence(PLACES.sub("", text), tuple(dict.fromkeys(named)))
