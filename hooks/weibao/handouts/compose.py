"""What staff can put on a sheet of their own: guides, passages and numbers, ready to be shown or left out."""

from dataclasses import dataclass, replace

from weibao.guides.body import SECTIONS
from weibao.handouts.content import CHANGED, CHILD, NOT_APPROVED, OFFICIAL, changed_part, official_part, step_line
from weibao.handouts.foot import LAWS, laws_in, sheet_foot
from weibao.handouts.material import Material
from weibao.handouts.rings import Ring
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
    names. `extra`: not what somebody who comes from its page is likely to want. `laws` are the ids of those it cites.
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
    """

    site: str
    origin: str
    running: str
    guides: tuple[Piece, ...]
    groups: tuple[tuple[str, tuple[Piece, ...]], ...]
    changed: str
    emergency: tuple[Card, ...]
    rings: tuple[Ring, ...]
    stations: tuple[CardGroup, ...]
    foot: tuple[Line, ...]
    laws_lead: str
    laws: dict[str, str]
    address: str
    qr: str
    preview: str


def compose_view(project: Project, material: Material) -> Compose:
    """Collect it, in the order of the site."""
    guides = tuple(piece for slug in material.guides for piece in _guide(slug, material))
    groups = tuple(
        (page.title, tuple(_passage(p.id, page.path, material) for p in page.passages)) for page in project.pages
    )
    emergency, rings = material.board.emergency, tuple(material.rings.values())
    pieces = (*guides, *(piece for _, passages in groups for piece in passages))
    cited = Part("", tuple(line for piece in pieces for line in piece.all_lines))
    home = material.address("")
    foot = sheet_foot((cited,), (*emergency, *rings), NOT_APPROVED, material, home, with_laws=False)
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
        stations,
        foot,
        LAWS,
        laws_in(cited.lines, material.shelf),
        home,
        qr,
        preview,
    )


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
    return tuple(_with_laws(piece, material) for piece in pieces)


def _passage(passage: str, path: str, material: Material) -> Piece:
    lines, changed = (make((passage,), material).lines for make in (official_part, changed_part))
    found = material.passages[passage]
    name = f"{found.label}　{found.title}" if found.title else found.label
    address = material.address(f"{page_address(path)}#{passage}")
    return _with_laws(Piece(f"passage:{passage}", name, name, path, lines, changed, address, ""), material)


def _with_laws(piece: Piece, material: Material) -> Piece:
    return replace(piece, laws=tuple(laws_in(piece.all_lines, material.shelf)))
