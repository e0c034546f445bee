"""What the reader's tools of one page show, as plain values for the templates."""

import datetime
from dataclasses import dataclass

from weibao.layout import FULL_TEXT
from weibao.notice_page import INDEX
from weibao.page_address import page_address
from weibao.project import Project
from weibao.reader_tools import IN_APP
from weibao.reader_tools.citation import Citation, cite_notice, cite_page, cite_passage
from weibao.reader_tools.qr import draw_qr


@dataclass(frozen=True, slots=True)
class PageTools:
    """`citation`: of the page; None where its passages have their own. `qr`: SVG; "" without `address`."""

    citation: Citation | None
    address: str
    qr: str
    in_app: str


def passage_citations(project: Project, today: datetime.date, path: str, site_url: str) -> dict[str, Citation]:
    """The citations of the passages that have their home on a page, by passage."""
    page = next((p for p in project.pages if p.path == path), None)
    here = address_of(path, site_url)
    found = page.passages if page else ()
    return {p.id: cite_passage(project.edition, p, f"{here}#{p.id}", today) for p in found}


def page_tools(
    project: Project, today: datetime.date, path: str, site_name: str, title: str, site_url: str
) -> PageTools:
    """The citation of a page as a whole, and its address to carry away; `site_url` may be empty."""
    here = address_of(path, site_url)
    citation: Citation | None = None
    if path in (INDEX, FULL_TEXT):
        citation = cite_notice(project.edition, here, today)
    elif not any(p.path == path for p in project.pages):
        citation = cite_page(site_name, title, project.site.content_as_of, here, today)
    return PageTools(citation, here if site_url else "", draw_qr(here) if site_url else "", IN_APP)


def address_of(path: str, site_url: str) -> str:
    """The absolute address of a page, or the one from the site's root: / is the home page."""
    address = page_address(path)
    return f"{site_url.rstrip('/')}/{address}" if site_url else address or "/"
