"""The words at the foot of every sheet: what it is taken from, whose site it is, of which day it is."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from weibao.build_date import chinese_date
from weibao.outline import metadata_values
from weibao.project import Project
from weibao.reader_tools.citation import issued_as_stated, name_of_notice
from weibao.sources.citations import Cited
from weibao.sources.registry import Source


@dataclass(frozen=True, slots=True)
class Imprint:
    """Ready phrases. `edition` changes with the day of the build."""

    site: str
    source: str
    origin: str
    reprint: str
    edition: str
    day: str

    @classmethod
    def of(cls, project: Project, site_name: str, today: datetime.date) -> "Imprint":
        """Collect them from the notice and from site.yml."""
        site, edition = project.site, project.edition
        published = _as_chinese(metadata_values(edition.notice).get("发布日期", ""))
        dates = [f"{issued_as_stated(edition)}印发" if issued_as_stated(edition) else ""]
        dates.append(f"{published}发布于{site.source_site}" if published else f"见{site.source_site}")
        source = "，".join((name_of_notice(edition), *(d for d in dates if d)))
        if site.official:
            reprint = f"{site.official.authority}制作"
        else:
            reprint = f"转载，不是发文机关印制，以原网页为准：{site.source_url}"
        made = f"{chinese_date(today)}制，内容截至{chinese_date(site.content_as_of)}"
        number = edition.notice.cover.document_number
        origin = "，".join(d for d in (edition.read(number) if number else "", dates[0]) if d)
        return cls(
            site_name, f"{source}。", origin, f"{reprint}。" if site.official else reprint, made, today.isoformat()
        )

    @staticmethod
    def laws(cited: Iterable[Cited]) -> str:
        """The full titles and versions of the laws and documents that were cited, each once."""
        sources = dict.fromkeys(c.source for c in cited if c.source)
        return "；".join(_version(source) for source in sources)


def _as_chinese(stated: str) -> str:
    """2021-12-07 as 2021年12月7日; what is no such date stays as the portal states it."""
    try:
        return chinese_date(datetime.date.fromisoformat(stated))
    except ValueError:
        return stated


def _version(source: Source) -> str:
    since = f"{chinese_date(source.effective)}起施行" if source.effective else ""
    facts = [fact for fact in (source.number, source.version, "" if source.version else since) if fact]
    return f"《{source.title}》" + (f"（{'，'.join(facts)}）" if facts else "")
