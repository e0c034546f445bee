"""What the data files say against the notice, and which of it is old."""

import datetime
from collections.abc import Iterator, Mapping

from weibao.catalogue import Catalogue, shelf_of
from weibao.changes.check import check_changes
from weibao.hotlines import HOTLINES
from weibao.hotlines.check import check_age, check_emergency
from weibao.hotlines.in_notice import unregistered_in
from weibao.hotlines.registry import Registry
from weibao.picture.plan import check_plan
from weibao.problems import Problem, Severity
from weibao.project import Project
from weibao.search.check import check_aliases, check_manner, targets_of
from weibao.sources.check import check_checked
from weibao.sources.watch import check_watched
from weibao.triage.check import check_triage
from weibao.triage.pages import CHILD
from weibao.vocabulary.check import check_relations, check_terms


def check_data(
    project: Project,
    catalogue: Catalogue,
    today: datetime.date,
    guides: frozenset[str],
    targets: Mapping[str, frozenset[str]],
) -> Iterator[Problem]:
    """Every entry that does not fit the notice, and every check that is overdue.

    `guides` are the slugs of all guides, `targets` the anchors of every page.
    """
    passages = project.edition.passages
    if catalogue.terms:  # refused, or none yet: then every title in 《》 would be missing
        yield from check_terms(catalogue.terms, passages)
    yield from check_relations(catalogue.relations, passages)
    yield from check_plan(catalogue.plan or (), passages)
    if shelf := shelf_of(project, catalogue):
        yield from check_changes(catalogue.changes, passages, shelf, today)
    yield from check_triage(catalogue.triage or (), guides, targets.get(CHILD, frozenset()))
    said = targets_of(catalogue.aliases, catalogue.guides)
    yield from check_aliases(catalogue.aliases, passages, said, catalogue.manner)
    registry = catalogue.registry or Registry(())
    if catalogue.triage is not None and catalogue.registry is not None:
        yield from check_manner(catalogue.manner, guides, catalogue.triage, passages, registry)
    for place, number in unregistered_in(passages, registry) if catalogue.registry else ():
        found = f"原文{place}里的“{number}”没有登记，索引“通知里的电话”里没有它"
        yield Problem(f"docs/{HOTLINES}", 0, found, "核实后登记，停用的写明停用", Severity.OLD)
    if catalogue.registry is not None:
        yield from check_emergency(registry, catalogue.stations or (), f"docs/{HOTLINES}")
    if catalogue.library is not None:
        yield from check_checked(catalogue.library, today)
    yield from check_watched(catalogue.watched, today)
    yield from check_age(registry, catalogue.stations or (), today, project.site.hotline_check_days)
