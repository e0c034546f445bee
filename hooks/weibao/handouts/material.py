"""What sheets are made of, read together: the same passages, guides, changes and numbers as the site's pages."""

import datetime
from dataclasses import dataclass
from pathlib import Path

from weibao.catalogue import Catalogue, shelf_of
from weibao.changes.shown import ShownChange, shown_changes
from weibao.guides.body import Body, bodies_in
from weibao.guides.guide import Guide
from weibao.handouts.imprint import Imprint
from weibao.handouts.rings import Ring, rings_of
from weibao.hotlines.cards import Board, draw_board
from weibao.passages import Passage
from weibao.plain.committed import notes_in
from weibao.plain.note import PlainNote
from weibao.project import Project
from weibao.quotes import Quotable, quotables
from weibao.sources.citations import Shelf


@dataclass(frozen=True, slots=True)
class Material:
    """`quotables` by address of a passage or sentence; `notes` by passage; `guides` and `bodies` by slug; `rings` by
    id.
    """

    passages: dict[str, Passage]
    quotables: dict[str, Quotable]
    notes: dict[str, PlainNote]
    guides: dict[str, Guide]
    bodies: dict[str, Body]
    changes: tuple[ShownChange, ...]
    board: Board
    rings: dict[str, Ring]
    shelf: Shelf
    imprint: Imprint
    site_url: str

    def address(self, page: str) -> str:
        """The absolute address of a page of the site; "" without `SITE_URL`."""
        return f"{self.site_url.rstrip('/')}/{page}" if self.site_url else ""


def gather_material(
    project: Project, catalogue: Catalogue, docs: Path, site_name: str, site_url: str, today: datetime.date
) -> Material | None:
    """Collect it as of a day; None where numbers, stations or laws cannot be read."""
    shelf, registry = shelf_of(project, catalogue), catalogue.registry
    if shelf is None or registry is None or catalogue.stations is None:
        return None
    passages, page_of = project.edition.passages, project.page_of
    board = draw_board(registry, catalogue.stations, (), today, project.site.hotline_check_days)
    return Material(
        {p.id: p for p in passages},
        quotables(passages, page_of),
        notes_in(docs, page_of),
        {g.slug: g for g in catalogue.guides},
        bodies_in(docs, {g.slug: g.path for g in catalogue.guides}),
        shown_changes(catalogue.changes, passages, shelf, today),
        board,
        rings_of(board),
        shelf,
        Imprint.of(project, site_name, today),
        site_url,
    )
