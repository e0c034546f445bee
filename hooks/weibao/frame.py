"""The words around every page, as plain values for the templates."""

import datetime
from dataclasses import dataclass

from weibao.build_date import chinese_date
from weibao.domains import Domain
from weibao.issued import issued_on
from weibao.outline import metadata_values
from weibao.project import Project
from weibao.site_data import OfficialSite


@dataclass(frozen=True, slots=True)
class DomainCard:
    """A domain as the front page shows it. `url` is relative to the site's root."""

    name: str
    summary: str
    url: str
    span: str


@dataclass(frozen=True, slots=True)
class Frame:
    """Dates in Chinese (`_zh`) and as ISO; `document_number` as corrected; `published`: the notice, by the portal.

    `issued_zh` is the day of the notice, empty where it bears none.
    """

    built: str
    built_zh: str
    as_of: str
    as_of_zh: str
    source_url: str
    source_site: str
    document_number: str
    published: str
    issued_zh: str
    official: OfficialSite | None
    domains: tuple[DomainCard, ...]


def frame(project: Project, today: datetime.date) -> Frame:
    """Collect what the templates show on every page."""
    site, edition = project.site, project.edition
    issued = issued_on(edition)
    cover = edition.notice.cover
    return Frame(
        built=today.isoformat(),
        built_zh=chinese_date(today),
        as_of=site.content_as_of.isoformat(),
        as_of_zh=chinese_date(site.content_as_of),
        source_url=site.source_url,
        source_site=site.source_site,
        document_number=cover.document_number.value if cover.document_number else "",
        published=metadata_values(edition.notice).get("发布日期", "") or site.content_as_of.isoformat(),
        issued_zh=chinese_date(issued) if issued else "",
        official=site.official,
        domains=tuple(_card(project, d) for d in edition.domains),
    )


def _card(project: Project, domain: Domain) -> DomainCard:
    numbers = [p.id.removeprefix("m") for p in project.edition.passages if p.domain == domain.slug]
    return DomainCard(domain.name, domain.summary, f"domains/{domain.slug}/", f"措施{numbers[0]}—{numbers[-1]}")
