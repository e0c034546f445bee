"""The whole notice for paper: on the grid of GB/T 9704—2012, and as a booklet of its domains."""

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from weibao.corrections_list import PATH as CORRECTIONS
from weibao.handouts.content import CHANGED, NOT_APPROVED, OFFICIAL, PLAIN, changed_part, official_part, plain_part
from weibao.handouts.foot import address_lines, law_lines, laws_in, number_lines, overdue_lines, source_lines
from weibao.handouts.material import Material
from weibao.handouts.rings import caution_of
from weibao.handouts.sheet import PREVIEW, Line
from weibao.layout import FULL_TEXT, OfficialPage, Unit, UnitKind, full_text
from weibao.outline import metadata_values
from weibao.page_address import page_address
from weibao.project import Project
from weibao.punctuation import full_width
from weibao.reader_tools.qr import draw_qr
from weibao.unseen import named

WHOLE_TITLES = _NOTICE, _BOOKLET = "通知全文", "六个领域的措施"


def notice_data(project: Project, material: Material) -> dict[str, Any]:
    """The notice block by block, for notice.typ. It is marked as a reprint on every page."""
    pages = project.pages
    units = full_text(project.edition, pages).units
    mark = material.imprint.mark if project.site.official else "转载，非原件。"
    above = f"以上是通知全文。{mark}"
    facts = metadata_values(project.edition.notice).items()
    address = material.address(page_address(FULL_TEXT))
    foot = (
        Line(above, lead=len(above)),
        *source_lines(material),
        *(Line(f"{name}：{value.replace(chr(10), '；')}") for name, value in facts if value),
        *_corrected(project, material),
        Line(material.imprint.made),
        *address_lines(address),
    )
    return _frame(_NOTICE, address, material, foot) | {
        "mark": mark.removesuffix("。"),
        "blocks": list(_blocks(units)),
    }


def _corrected(project: Project, material: Material) -> Iterator[Line]:
    """Where the received text was damaged, and how it is read: nothing is mended in silence."""
    pairs = ((named(c.received), full_width(c.reading)) for c in project.edition.corrections)
    found = [f"“{received}”读作“{reading}”".replace("\n", "") for received, reading in pairs]
    if found:
        where = material.address(page_address(CORRECTIONS))
        listed = "；".join(f"（{n}）{words}" for n, words in enumerate(found, start=1))
        reasons = f"为什么这样读，见{where}" if where else "为什么这样读，见本站“勘误和校对”"
        yield Line(f"收到的文本有损坏，本站改读了{len(found)}处：{listed}。标点统一为全角。{reasons}")


def booklet_data(project: Project, material: Material) -> dict[str, Any]:
    """The domains, measure by measure, with plain words and what changed since, for booklet.typ."""
    pages = [p for p in project.pages if any(passage.domain for passage in p.passages)]
    board = material.board
    rings = tuple(material.rings.values())
    address = material.address(page_address("domains/index.md"))
    changed = changed_part((passage.id for page in pages for passage in page.passages), material)
    cited = laws_in(changed.lines, material.shelf)
    foot = (
        *law_lines(cited),
        Line(NOT_APPROVED, lead=len(NOT_APPROVED)),
        *number_lines((*board.emergency, *rings), bool(cited), material.imprint.made),
        *overdue_lines(board.emergency),
        *address_lines(address),
    )
    return _frame(_BOOKLET, address, material, foot) | {
        "head": [asdict(line) for line in source_lines(material)],
        "labels": {"plain": PLAIN, "official": OFFICIAL, "changed": CHANGED},
        "domains": [_domain(page, material) for page in pages],
        "emergency": [asdict(card) for card in board.emergency],
        "rings": [asdict(ring) for ring in rings],
        "caution": caution_of(rings),
    }


def _frame(title: str, address: str, material: Material, foot: tuple[Line, ...]) -> dict[str, Any]:
    imprint = material.imprint
    return {
        "title": title,
        "site": imprint.site,
        "audience": title,
        "running": imprint.running,
        "day": imprint.day,
        "edition": imprint.edition,
        "foot": [asdict(line) for line in foot],
        "address": address,
        "qr": draw_qr(address) if address else "",
        "preview": "" if address else PREVIEW,
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
