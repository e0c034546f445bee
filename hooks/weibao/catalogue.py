"""The data that editors keep besides the notice, read together: one file that is refused does not hide the others."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from weibao.changes import changes_in
from weibao.changes.change import Change
from weibao.guides.guide import Guide, guides_in
from weibao.hotlines import registry_in, stations_in
from weibao.hotlines.registry import Registry
from weibao.hotlines.stations import Station
from weibao.picture import plan_in
from weibao.picture.plan import Stage
from weibao.problems import Problem, Refused
from weibao.project import Project
from weibao.search import aliases_in, manner_in
from weibao.search.aliases import Aliases
from weibao.search.manner import Manner
from weibao.sources import library_in
from weibao.sources.citations import Shelf
from weibao.sources.compared import Compared, compared_in
from weibao.sources.registry import Library
from weibao.sources.watch import Watched, watched_in
from weibao.triage import triage_in
from weibao.triage.tree import Node
from weibao.vocabulary import relations_in, terms_in
from weibao.vocabulary.relations import Relation
from weibao.vocabulary.terms import Term

T = TypeVar("T")
E = TypeVar("E")


@dataclass(frozen=True, slots=True)
class Catalogue:
    """What was read; empty, or None, where a file was refused, and then `problems` says why."""

    terms: tuple[Term, ...]
    relations: tuple[Relation, ...]
    registry: Registry | None
    stations: tuple[Station, ...] | None
    plan: tuple[Stage, ...] | None
    library: Library | None
    changes: tuple[Change, ...]
    triage: tuple[Node, ...] | None
    guides: tuple[Guide, ...]
    aliases: tuple[Aliases, ...]
    manner: Manner
    watched: tuple[Watched, ...]
    compared: Compared
    problems: tuple[Problem, ...] = field(default=())


def load_catalogue(docs: Path) -> Catalogue:
    """Read every data file under `docs` but those the notice is made with. Raises nothing."""
    problems: list[Problem] = []

    def read(load: Callable[[Path], T], empty: E) -> T | E:
        try:
            return load(docs)
        except Refused as refusal:
            problems.append(refusal.problem)
            return empty

    return Catalogue(
        read(terms_in, ()),
        read(relations_in, ()),
        read(registry_in, None),
        read(stations_in, None),
        read(plan_in, None),
        read(library_in, None),
        read(changes_in, ()),
        read(triage_in, None),
        guides_in(docs),
        read(aliases_in, ()),
        read(manner_in, Manner()),
        read(watched_in, ()),
        read(compared_in, {}),
        tuple(problems),
    )


def shelf_of(project: Project, catalogue: Catalogue) -> Shelf | None:
    """Everything that can be cited; None where the library or the registry was refused."""
    if catalogue.library is None or catalogue.registry is None:
        return None
    return Shelf.of(catalogue.library, project.edition.passages, project.page_of, catalogue.registry)
