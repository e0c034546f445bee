"""What stands on a sheet, as values: the page on the site, the PDF and the Word file are made from the same."""

from dataclasses import dataclass, replace

from weibao.hotlines.cards import Card


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph, or an item of a list, with the source behind it.

    `label` is ours and stands before the words; `lead` is how many of the first characters are printed bold; `place`
    is the address of a passage or sentence whose words these are, letter for letter. `markdown` is the same for the
    page of the handout, with its links. `aging`: it stands there because something has merely grown old.
    """

    text: str
    label: str = ""
    lead: int = 0
    source: str = ""
    item: bool = False
    place: str = ""
    markdown: str = ""
    aging: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """Lines under a heading. `official`: the notice's words, printed apart from ours; `own`: written on its page."""

    title: str
    lines: tuple[Line, ...]
    official: bool = False
    own: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """One handout. Texts are ready to print; "" or an empty tuple for what there is none of.

    `source` names the notice in full, `origin` by its number and day. `day` is that of the build, as ISO. `address`
    is that of its page, absolute: with `SITE_URL` alone. `qr` is that address as SVG. `written` are the lines to fill
    in by hand: name and telephone of a station, where none is registered.
    """

    slug: str
    form: str
    pages: int
    site: str
    title: str
    audience: str
    parts: tuple[Part, ...]
    emergency: tuple[Card, ...]
    rings: tuple[Card, ...]
    checked: tuple[str, ...]
    stations: tuple[Card, ...]
    written: tuple[str, ...]
    laws: str
    status: str
    source: str
    origin: str
    reprint: str
    day: str
    edition: str
    address: str
    qr: str

    def without_age(self) -> "Sheet":
        """The same sheet before anything on it grew old: what an editor could see when it was made to fit."""
        parts = (replace(p, lines=tuple(line for line in p.lines if not line.aging)) for p in self.parts)
        rings, stations = (tuple(replace(c, overdue="") for c in cards) for cards in (self.rings, self.stations))
        return replace(self, parts=tuple(p for p in parts if p.lines), rings=rings, stations=stations)
