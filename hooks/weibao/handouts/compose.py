"""What staff can put on a sheet of their own: guides, passages and numbers, ready to be shown or left out."""

from dataclasses import dataclass

from weibao.guides.body import SECTIONS
from weibao.handouts.content import CHANGED, CHILD, NOT_APPROVED, changed_part, official_part, step_line
from weibao.handouts.foot import sheet_foot
from weibao.handouts.material import Material
from weibao.handouts.rings import Ring
from weibao.handouts.sheet import PREVIEW, Line, Part
from weibao.hotlines.cards import Card
from weibao.page_address import page_address
from weibao.project import Project
from weibao.reader_tools.qr import draw_qr


@dataclass(frozen=True, slots=True)
class Piece:
    """Something to tick. `id` is guide:bullying or passage:m7; `name` what is ticked, `title` what is printed above it.

    `page` is its page under docs/, `address` and `qr` lead there; empty without `SITE_URL`. `changed`: what changed
    since in its words. `extra`: not what somebody who comes from its page is likely to want.
    """

    id: str
    name: str
    title: str
    page: str
    lines: tuple[Line, ...]
    changed: tuple[Line, ...]
    address: str
    qr: str
    extra: bool = False


@dataclass(frozen=True, slots=True)
class Compose:
    """All there is to choose from; `groups` are the passages by the page they stand on; `foot` is always printed."""

    site: str
    guides: tuple[Piece, ...]
    groups: tuple[tuple[str, tuple[Piece, ...]], ...]
    changed: str
    emergency: tuple[Card, ...]
    rings: tuple[Ring, ...]
    foot: tuple[Line, ...]
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
    cited = (Part("", tuple(line for piece in guides for line in piece.lines)),)
    home = material.address("")
    foot = sheet_foot(cited, (*emergency, *rings), NOT_APPROVED, material, home, with_laws=False)
    site = material.imprint.site
    qr = draw_qr(home) if home else ""
    return Compose(site, guides, groups, CHANGED, emergency, rings, foot, home, qr, "" if home else PREVIEW)


def _guide(slug: str, material: Material) -> tuple[Piece, ...]:
    """What to do first; and what is written to the child itself, where there is something."""
    guide, body = material.guides[slug], material.bodies[slug]
    address = material.address(page_address(guide.path))
    qr = draw_qr(address) if address else ""
    first = tuple(step_line(s) for s in body.section("first") if CHILD not in s.points)
    child = tuple(step_line(s) for s in body.section(CHILD))
    pieces = [Piece(f"guide:{slug}", guide.title, guide.title, guide.path, first, (), address, qr)]
    if child:
        name, title = f"{guide.short}：写给孩子的话", f"{guide.short}：{SECTIONS[CHILD]}"
        pieces.append(Piece(f"guide:{slug}-{CHILD}", name, title, guide.path, child, (), address, "", extra=True))
    return tuple(pieces)


def _passage(passage: str, path: str, material: Material) -> Piece:
    lines, changed = (make((passage,), material).lines for make in (official_part, changed_part))
    found = material.passages[passage]
    name = f"{found.label}　{found.title}" if found.title else found.label
    address = material.address(f"{page_address(path)}#{passage}")
    return Piece(f"passage:{passage}", name, found.label, path, lines, changed, address, "")
