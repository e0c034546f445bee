"""The notice as a value: frozen dataclasses that remember where each character was received.

One rule: every string of a notice is a `Text`, so `Notice.texts()` lists all that was read from
the file, and `received.account` can prove that nothing was left out.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Text:
    """Characters as they stand in the text: `line` 1-based, `column` 0-based."""

    line: int
    column: int
    value: str

    @property
    def end(self) -> int:
        """The column after the last character."""
        return self.column + len(self.value)


@dataclass(frozen=True, slots=True)
class Field:
    """One entry of the portal's metadata table; `marks` are its label, brackets and colon."""

    name: str
    value: Text | None
    marks: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Cover:
    """The notice (通知) that issues the opinions; empty where a document has none."""

    title: tuple[Text, ...] = ()
    document_number: Text | None = None
    addressees: tuple[Text, ...] = ()
    paragraphs: tuple[Text, ...] = ()
    signature: tuple[Text, ...] = ()
    date: Text | None = None
    note: tuple[Text, ...] = ()

    def texts(self) -> Iterator[Text]:
        """Everything on the cover."""
        yield from self.title
        yield from (t for t in (self.document_number, self.date) if t)
        for group in (self.addressees, self.paragraphs, self.signature, self.note):
            yield from group


@dataclass(frozen=True, slots=True)
class Heading:
    """A numbered heading. `stop` is the 。 after a title; `title` is None where it cannot be told."""

    number: int
    marker: Text
    title: Text | None
    stop: Text | None = None

    @property
    def line(self) -> int:
        """The line the number stands on."""
        return self.marker.line

    def texts(self) -> Iterator[Text]:
        """Number, title and stop."""
        yield from (t for t in (self.marker, self.title, self.stop) if t)


@dataclass(frozen=True, slots=True)
class Measure:
    """`1.` under a section, or under a part that has no sections."""

    heading: Heading
    paragraphs: tuple[Text, ...] = ()

    def texts(self) -> Iterator[Text]:
        """Heading and text."""
        yield from self.heading.texts()
        yield from self.paragraphs


@dataclass(frozen=True, slots=True)
class Section:
    """`（一）`: alone on its line, or run in (`run_in`) with its text behind the title."""

    heading: Heading
    run_in: bool
    paragraphs: tuple[Text, ...] = ()
    measures: tuple[Measure, ...] = ()

    def texts(self) -> Iterator[Text]:
        """Heading, paragraphs and measures."""
        yield from self.heading.texts()
        yield from self.paragraphs
        for measure in self.measures:
            yield from measure.texts()


@dataclass(frozen=True, slots=True)
class Part:
    """`一、`: the top level; holds paragraphs, sections, or measures directly."""

    heading: Heading
    paragraphs: tuple[Text, ...] = ()
    sections: tuple[Section, ...] = ()
    measures: tuple[Measure, ...] = ()

    def texts(self) -> Iterator[Text]:
        """Heading, paragraphs, sections and measures."""
        yield from self.heading.texts()
        yield from self.paragraphs
        for section in self.sections:
            yield from section.texts()
        for measure in self.measures:
            yield from measure.texts()


@dataclass(frozen=True, slots=True)
class Annex:
    """An annex or table after the text; `marks` is what announces it (附件1)."""

    title: tuple[Text, ...]
    marks: tuple[Text, ...] = ()
    paragraphs: tuple[Text, ...] = ()

    def texts(self) -> Iterator[Text]:
        """Everything of the annex."""
        for group in (self.marks, self.title, self.paragraphs):
            yield from group


@dataclass(frozen=True, slots=True)
class Dropped:
    """Characters that are not the notice's, and why they are left out."""

    text: Text
    reason: str


@dataclass(frozen=True, slots=True)
class Suspect:
    """A place that looks damaged. Reported, never repaired."""

    line: int
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Gap:
    """A number that is missing or out of turn; `message` says so in Chinese."""

    line: int
    expected: int
    found: int
    message: str


@dataclass(frozen=True, slots=True)
class Notice:
    """A whole notice. Soundness is in `suspects` and `gaps`: both empty means nothing looked wrong."""

    title: tuple[Text, ...]
    metadata: tuple[Field, ...]
    cover: Cover
    preamble: tuple[Text, ...]
    parts: tuple[Part, ...]
    annexes: tuple[Annex, ...] = ()
    dropped: tuple[Dropped, ...] = ()
    suspects: tuple[Suspect, ...] = field(default=())
    gaps: tuple[Gap, ...] = field(default=())

    def texts(self) -> Iterator[Text]:
        """Every stretch of the received text that this value holds, in no particular order."""
        yield from self.title
        for entry in self.metadata:
            yield from entry.marks
            if entry.value:
                yield entry.value
        yield from self.cover.texts()
        yield from self.preamble
        for part in self.parts:
            yield from part.texts()
        for annex in self.annexes:
            yield from annex.texts()
        yield from (d.text for d in self.dropped)


def joined(texts: tuple[Text, ...], separator: str = "") -> str:
    """The characters of several stretches as one string."""
    return separator.join(t.value for t in texts)
