"""What stands on a sheet, as values: the page on the site, the PDF and the Word file are made from the same."""

from dataclasses import dataclass, replace

from weibao.handouts.rings import Ring
from weibao.hotlines.cards import Card

WRITTEN = ("本地工作站（手写）：", "电话：")
PREVIEW = "预览，没有网址，不要印发"


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph, or an item of a list, with the source behind it.

    `label` is ours and stands before the words; `lead` is how many of the first characters are printed bold; `place`
    is the address of a passage or sentence whose words these are, letter for letter. `markdown` is the same for the
    page of the handout, with its links. `aging`: it stands there because of the day, not of what an editor chose.
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

    `caution` stands below the numbers: what to do where nobody answers.
    `written` are the lines to fill in by hand: name and telephone of a station, where none is registered. `foot` is
    what it is taken from, what has been checked and when; `running` and `edition` stand at the foot of every page.
    `day` is that of the build, as ISO. `address` is that of its page, absolute: with `SITE_URL` alone. `qr` is that
    address as SVG; without it, `preview` says so. `status`: that nobody has approved our words yet.
    """

    slug: str
    form: str
    pages: int
    site: str
    title: str
    audience: str
    parts: tuple[Part, ...]
    emergency: tuple[Card, ...]
    rings: tuple[Ring, ...]
    caution: str
    stations: tuple[Card, ...]
    written: tuple[str, ...]
    foot: tuple[Line, ...]
    status: str
    running: str
    edition: str
    day: str
    address: str
    qr: str
    preview: str

    def as_made(self) -> "Sheet":
        """The same sheet as its editor made it: before anything grew old, was checked anew, or a station came in."""
        parts = (replace(p, lines=_lasting(p.lines)) for p in self.parts)
        return replace(
            self,
            parts=tuple(p for p in parts if p.lines),
            rings=tuple(replace(ring, overdue="") for ring in self.rings),
            stations=(),
            written=WRITTEN,
            foot=_lasting(self.foot),
        )


def _lasting(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    return tuple(line for line in lines if not line.aging)
