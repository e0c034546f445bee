"""The whole notice for paper: on the grid of GB/T 9704—2012, and as a booklet of its domains."""

from collections.abc import Iterator
from typing import Any

from weibao.handouts.content import changed_part, checked_together, official_part, plain_part
from weibao.handouts.material import Material
from weibao.layout import FULL_TEXT, OfficialPage, Unit, UnitKind, full_text
from weibao.outline import metadata_values
from weibao.page_address import page_address
from weibao.project import Project
from weibao.reader_tools.qr import draw_qr

_NOTICE, _BOOKLET = "通知全文", "六个领域的措施"


def notice_data(project: Project, material: Material) -> dict[str, Any]:
    """The notice block by block, for notice.typ. It is marked as a reprint on every page."""
    pages = project.pages
    units = full_text(project.edition, pages).units
    return _frame(_NOTICE, page_address(FULL_TEXT), material) | {
        "mark": material.imprint.reprint.partition("，")[0] if project.site.official else "转载，非原件",
        "facts": [f"{name}：{value}" for name, value in metadata_values(project.edition.notice).items() if value],
        "blocks": list(_blocks(units)),
    }


def booklet_data(project: Project, material: Material) -> dict[str, Any]:
    """The domains, measure by measure, with plain words and what changed since, for booklet.typ."""
    pages = [p for p in project.pages if any(passage.domain for passage in p.passages)]
    board = material.board
    rings = [card for group in board.groups for card in group.cards]
    return _frame(_BOOKLET, page_address("domains/index.md"), material) | {
        "domains": [_domain(page, material) for page in pages],
        "emergency": [_card(card) for card in board.emergency],
        "rings": [_card(card) for card in rings],
        "checked": checked_together((*board.emergency, *rings)),
    }


def _frame(title: str, address: str, material: Material) -> dict[str, Any]:
    absolute = material.address(address)
    imprint = material.imprint
    return {
        "title": title,
        "site": imprint.site,
        "audience": title,
        "source": imprint.source,
        "reprint": imprint.reprint,
        "day": imprint.day,
        "edition": imprint.edition,
        "address": absolute,
        "qr": draw_qr(absolute) if absolute else "",
    }


def _blocks(units: tuple[Unit, ...]) -> Iterator[dict[str, Any]]:
    """Titles; and paragraphs, the first of a measure with its title run in, as the notice has it."""
    lead = ""
    for unit in units:
        if unit.kind is UnitKind.TITLE:
            yield {"kind": "title", "role": unit.role, "text": f"{unit.marker}{unit.text}", "lead": 0}
        elif unit.kind is UnitKind.HEADING:
            lead = f"{unit.marker}{unit.text}。"
        elif unit.kind is UnitKind.PARAGRAPH:
            yield {"kind": "paragraph", "role": unit.role, "text": f"{lead}{unit.text}", "lead": len(lead)}
            lead = ""


def _domain(page: OfficialPage, material: Material) -> dict[str, Any]:
    measures = []
    for passage in page.passages:
        parts = (plain_part, official_part, changed_part)
        plain, official, changed = (_lines(make((passage.id,), material)) for make in parts)
        title = f"{passage.label}　{passage.title}" if passage.title else passage.label
        measures.append({"title": title, "plain": plain, "official": official, "changed": changed})
    return {"name": page.title, "summary": page.description, "measures": measures}


def _lines(part: Any) -> list[dict[str, Any]]:
    return [{"text": line.text, "lead": line.lead, "source": line.source} for line in part.lines]


def _card(card: Any) -> dict[str, str]:
    return {"number": card.number, "name": card.name, "use": card.use, "hours": card.hours, "overdue": card.overdue}
