"""What staff can put on a sheet of their own: guides, passages and numbers, ready to be shown or left out."""

from collections import Counter
from dataclasses import dataclass, replace

from weibao.guides.body import SECTIONS
from weibao.handouts.content import CHANGED, CHILD, NOT_APPROVED, OFFICIAL, changed_part, official_part, step_line
from weibao.handouts.foot import LAWS, laws_in, overdue_lines, sheet_foot
from weibao.handouts.material import Material
from weibao.handouts.rings import Ring, caution_of
from weibao.handouts.sheet import PREVIEW, Line, Part
from weibao.hotlines.cards import Card, CardGroup
from weibao.page_address import page_address
from weibao.project import Project
from weibao.reader_tools.qr import draw_qr


@dataclass(frozen=True, slots=True)
class Piece:
    """Something to tick. `id` is guide:bullying or passage:m7; `name` what is ticked, `title` what is printed above it.

    `page` is its page under docs/, `address` and `qr` lead there; empty without `SITE_URL`. `changed`: what changed
    since in its words. `words` are other words for it, for who looks for it; `hotlines` the pieces that its page
    names. `extra`: not what somebody who comes from its page is likely to want. `approved`: none of its words
    are ours, or somebody has put a name to them. `laws` are the ids of those it cites.
    """

    id: str
    name: str
    title: str
    page: str
    lines: tuple[Line, ...]
    changed: tuple[Line, ...]
    address: str
    qr: str
    words: str = ""
    hotlines: tuple[str, ...] = ()
    extra: bool = False
    approved: bool = True
    laws: tuple[str, ...] = ()

    @property
    def all_lines(self) -> tuple[Line, ...]:
        """Whatever is printed when it is ticked."""
        return (*self.lines, *self.changed)


@dataclass(frozen=True, slots=True)
class Compose:
    """All there is to choose from; `groups` are the passages by the page they stand on; `foot` is always printed.

    `origin` stands behind the heading of the notice's words, `running` at the foot of every page. `stations` are those
    that are registered: nobody has to type what was checked. `laws`: id → version, after the words `laws_lead`.
    `caution` stands below the numbers, where any are ticked.
    `status` stands on a sheet with a piece that is not approved.
    """

    site: str
    origin: str
    running: str
    guides: tuple[Piece, ...]
    groups: tuple[tuple[str, tuple[Piece, ...]], ...]
    changed: str
    emergency: tuple[Card, ...]
    rings: tuple[Ring, ...]
    caution: str
    stations: tuple[CardGroup, ...]
    foot: tuple[Line, ...]
    status: str
    laws_lead: str
    laws: dict[str, str]
    qr: str
    preview: str


def compose_view(project: Project, material: Material) -> Compose:
    """Collect it, in the order of the site."""
    guides = tuple(piece for slug in material.guides for piece in _guide(slug, material))
    groups = tuple(
        (page.title, tuple(_passage(p.id, page.path, material) for p in page.passages)) for page in project.pages
    )
    emergency = material.board.emergency
    usual, rings = _as_checked(material)
    pieces = (*guides, *(piece for _, passages in groups for piece in passages))
    cited = Part("", tuple(line for piece in pieces for line in piece.all_lines))
    home = material.address("")
    foot = (
        *sheet_foot((cited,), (*emergency, *usual), "", material, home, with_laws=False),
        *overdue_lines(emergency),
    )
    imprint, stations = material.imprint, material.board.stations
    preview = "" if home else PREVIEW
    running = "　".join(words for words in (preview, imprint.site, imprint.running, imprint.edition) if words)
    origin = f"{OFFICIAL}：{imprint.origin}"
    qr = draw_qr(home) if home else ""
    return Compose(
        imprint.site,
        origin,
        running,
        guides,
        groups,
        CHANGED,
        emergency,
        rings,
        caution_of(rings),
        stations,
        foot,
        NOT_APPROVED,
        LAWS,
        laws_in(cited.lines, material.shelf),
        qr,
        preview,
    )


def _as_checked(material: Material) -> tuple[tuple[Ring, ...], tuple[Ring, ...]]:
    """All numbers, twice: for the foot, which does not know which are ticked, as if all were checked as most were;
    and to be ticked, where each that was checked otherwise says so itself.
    """
    rings = tuple(material.rings.values())
    numbers: tuple[Card | Ring, ...] = (*material.board.emergency, *rings)
    checked = Counter(number.checked for number in numbers)
    usual = max(checked, key=lambda words: checked[words], default="")
    said = (ring if ring.checked == usual else replace(ring, says=f"{ring.says}。号码{ring.checked}") for ring in rings)
    return tuple(replace(ring, checked=usual) for ring in rings), tuple(said)


def _guide(slug: str, material: Material) -> tuple[Piece, ...]:
    """What to do first; and what is written to the child itself, where there is something."""
    guide, body = material.guides[slug], material.bodies[slug]
    address = material.address(page_address(guide.path))
    qr = draw_qr(address) if address else ""
    first = tuple(step_line(s) for s in body.section("first") if CHILD not in s.points)
    child = tuple(step_line(s) for s in body.section(CHILD))
    rings = (material.rings[i] for i in guide.hotlines if i in material.rings)
    numbers = tuple(f"hotline:{ring.number}" for ring in rings)
    words = " ".join((guide.short, *guide.aliases))
    pieces = [Piece(f"guide:{slug}", guide.title, guide.title, guide.path, first, (), address, qr, words, numbers)]
    if child:
        name, title = f"{guide.short}：写给孩子的话", f"{guide.short}：{SECTIONS[CHILD]}"
        pieces.append(
            Piece(f"guide:{slug}-{CHILD}", name, title, guide.path, child, (), address, "", words, extra=True)
        )
    return tuple(_finished(piece, bool(guide.approved_by), material) for piece in pieces)


def _passage(passage: str, path: str, material: Material) -> Piece:
    lines, changed = (make((passage,), material).lines for make in (official_part, changed_part))
    found = material.passages[passage]
    name = f"{found.label}　{found.title}" if found.title else found.label
    address = material.address(f"{page_address(path)}#{passage}")
    return _finished(Piece(f"passage:{passage}", name, name, path, lines, changed, address, ""), not changed, material)


def _finished(piece: Piece, approved: bool, material: Material) -> Piece:
    return replace(piece, approved=approved, laws=tuple(laws_in(piece.all_lines, material.shelf)))
