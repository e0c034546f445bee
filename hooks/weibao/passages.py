"""Passages and sentences: what the site's addresses, quotations and open data point at.

`cover`; `p1` … preamble; `r1` … paragraphs of the general requirements; `m1` … measures; `s1` …
safeguards. A sentence is `m10-3`. The title of a measure or safeguard is not a sentence.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from weibao.numerals import write_numeral
from weibao.sentences import split_sentences


class Kind(StrEnum):
    """What a passage is in the notice."""

    COVER = "cover"
    PREAMBLE = "preamble"
    REQUIREMENT = "requirement"
    MEASURE = "measure"
    SAFEGUARD = "safeguard"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and its address."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A citable piece of the notice, in the corrected, full-width reading. `domain` is a slug or None."""

    id: str
    kind: Kind
    title: str | None
    paragraphs: tuple[str, ...]
    domain: str | None = None

    @property
    def text(self) -> str:
        """All paragraphs, one a line, without the title."""
        return "\n".join(self.paragraphs)

    @property
    def whole(self) -> str:
        """Title, 。 and text: what the published page must say, white space aside."""
        return f"{self.title}。{self.text}" if self.title else self.text

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences in order; numbers run through all paragraphs."""
        return tuple(Sentence(f"{self.id}-{i}", s) for i, s in enumerate(split_sentences(self.text), start=1))

    @property
    def label(self) -> str:
        """What readers and editors call it: 措施3, never 第3条."""
        number = int(self.id[1:]) if self.id[1:].isdigit() else 0
        match self.kind:
            case Kind.COVER:
                return "印发通知"
            case Kind.PREAMBLE:
                return f"引言第{number}段"
            case Kind.REQUIREMENT:
                return f"总体要求第{number}段"
            case Kind.MEASURE:
                return f"措施{number}"
            case Kind.SAFEGUARD:
                return f"保障措施（{write_numeral(number)}）"


def units(passage: Passage) -> Iterator[tuple[str | None, str]]:
    """What a passage is looked through by: its title (no address), then each sentence with its address."""
    if passage.title:
        yield None, passage.title
    for sentence in passage.sentences:
        yield sentence.id, sentence.text


def place_label(passage: Passage, sentence: str | None) -> str:
    """What readers call a place: 措施3第2句, 措施3的标题."""
    if sentence is None:
        return f"{passage.label}的标题"
    return f"{passage.label}第{sentence.rpartition('-')[2]}句"
