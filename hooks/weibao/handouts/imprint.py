"""The words at the foot of every sheet: what it is taken from, whose site it is, of which day it is."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from weibao.build_date import chinese_date
from weibao.handouts.rings import Ring
from weibao.handouts.sheet import Line
from weibao.hotlines.cards import Card
from weibao.outline import metadata_values
from weibao.project import Project
from weibao.reader_tools.citation import issued_as_stated, name_of_notice
from weibao.sources.citations import Cited
from weibao.sources.registry import Source


@dataclass(frozen=True, slots=True)
class Imprint:
    """Ready phrases. `source` names the notice in full, `origin` by its number and day, `running` by its number.

    `mark` says in a word what the sheet is, `reprint` with where to find the original; `edition` is the day of the
    build, and so is `day`, as ISO; `as_of` up to when the content was looked after.
    """

    site: str
    source: str
    origin: str
    running: str
    mark: str
    reprint: str
    edition: str
    as_of: str
    day: str

    @classmethod
    def of(cls, project: Project, site_name: str, today: datetime.date) -> "Imprint":
        """Collect them from the notice and from site.yml."""
        site, edition = project.site, project.edition
        published = _as_chinese(metadata_values(edition.notice).get("发布日期", ""))
        dates = [f"{issued_as_stated(edition)}印发" if issued_as_stated(edition) else ""]
        dates.append(f"{published}发布于{site.source_site}" if published else f"见{site.source_site}")
        source = "，".join((name_of_notice(edition), *(d for d in dates if d)))
        cover = edition.notice.cover.document_number
        number = edition.read(cover) if cover else ""
        official = f"{site.official.authority}制作" if site.official else ""
        return cls(
            site_name,
            f"{source}。",
            _joined(number, dates[0]),
            _joined(number, official or "转载"),
            f"{official or '转载，不是发文机关印制'}。",
            f"{official}。" if official else f"转载，不是发文机关印制，以原网页为准：{site.source_url}",
            f"{chinese_date(today)}制",
            f"内容截至{chinese_date(site.content_as_of)}",
            today.isoformat(),
        )

    @property
    def made(self) -> str:
        """Of which day the sheet is, and its content."""
        return f"{self.edition}，{self.as_of}。"


def laws(cited: Iterable[Cited]) -> dict[str, str]:
    """Id of each law and document that was cited → its full title and version."""
    return {c.source.id: _version(c.source) for c in cited if c.source}


def checks(cards: Iterable[Card | Ring]) -> tuple[Line, ...]:
    """When numbers were checked, and how: those that most have in common, then those that were checked otherwise."""
    groups: dict[str, list[str]] = {}
    for number, checked in dict.fromkeys((card.number, card.checked) for card in cards):
        groups.setdefault(checked, []).append(number)
    most, *others = sorted(groups, key=lambda checked: -len(groups[checked])) or [""]
    first = (Line(f"电话号码{most}。"),) if most else ()
    return (*first, *(Line(f"其中{'、'.join(groups[o])}，{o}。", aging=True) for o in others))


def _joined(*words: str) -> str:
    return "，".join(w for w in words if w)


def _as_chinese(stated: str) -> str:
    """2021-12-07 as 2021年12月7日; what is no such date stays as the portal states it."""
    try:
        return chinese_date(datetime.date.fromisoformat(stated))
    except ValueError:
        return stated


def _version(source: Source) -> str:
    since = f"{chinese_date(source.effective)}起施行" if source.effective else ""
    partial = "只看到一部分" if source.partial else ""
    facts = [fact for fact in (source.number, source.version, "" if source.version else since, partial) if fact]
    title = source.title.removesuffix(f"（{source.version}）").replace("《", "〈").replace("》", "〉")
    return f"《{title}》" + (f"（{'，'.join(facts)}）" if facts else "")
