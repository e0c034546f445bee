"""The words around every page, as plain values for the templates."""

import datetime
from dataclasses import dataclass

from weibao.domains import Domain
from weibao.project import Project


@dataclass(frozen=True, slots=True)
class DomainCard:
    """A domain as the front page shows it. `url` is relative to the site's root."""

    name: str
    summary: str
    url: str
    span: str


@dataclass(frozen=True, slots=True)
class Frame:
    """Dates in Chinese (`_zh`) and as ISO; `document_number` as corrected."""

    built: str
    built_zh: str
    as_of: str
    as_of_zh: str
    source_url: str
    source_site: str
    document_number: str
    domains: tuple[DomainCard, ...]


def frame(project: Project, today: datetime.date) -> Frame:
    """Collect what the templates show on every page."""
    site, edition = project.site, project.edition
    cover = edition.notice.cover
    return Frame(
        built=today.isoformat(),
        built_zh=chinese_date(today),
        as_of=site.content_as_of.isoformat(),
        as_of_zh=chinese_date(site.content_as_of),
        source_url=site.source_url,
        source_site=site.source_site,
        document_number=cover.document_number.value if cover.document_number else "",
        domains=tuple(_card(project, d) for d in edition.domains),
    )


def chinese_date(date: datetime.date) -> str:
    """2021年11月25日, without leading zeros."""
    return f"{date.year}年{date.month}月{date.day}日"


def _card(project: Project, domain: Domain) -> DomainCard:
    numbers = [p.id.removeprefix("m") for p in project.edition.passages if p.domain == domain.slug]
    return DomainCard(domain.name, domain.summary, f"domains/{domain.slug}/", f"措施{numbers[0]}—{numbers[-1]}")
