"""Everything that rests on an article of a law: steps of guides, changes, sheets, and where words name it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from weibao.catalogue import Catalogue
from weibao.changes import CHANGES
from weibao.guides.guide import FOLDER
from weibao.guides.steps import cut_short
from weibao.handouts.content import sheet_of
from weibao.handouts.handout import handouts_in
from weibao.handouts.material import Material
from weibao.sources import SOURCES
from weibao.sources.articles import ARTICLE
from weibao.sources.citations import Cited, Shelf
from weibao.text_file import read_text

# 某法第三条、第五条 in running text: what stands between one number and the next
_NUMBERS = rf"{ARTICLE}(?:第[^，。；、）]{{1,8}}[款项])?"


@dataclass(frozen=True, slots=True)
class Dependant:
    """A place that rests on an article of a law. `what` says of which kind it is, `words` how it begins."""

    law: str
    article: str
    what: str
    file: str
    line: int
    words: str

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        return f"{place}：{self.what}“{cut_short(self.words)}”"


def find_dependants(docs: Path, catalogue: Catalogue, material: Material) -> tuple[Dependant, ...]:
    """All of them, each once, in the order of files and lines."""
    found = {*_steps(docs, material), *_changes(catalogue, material.shelf), *_sheets(docs, material)}
    found |= set(_named(docs, material.shelf))
    return tuple(sorted(found, key=lambda d: (d.file, d.line, d.law, d.article, d.words)))


def resting_on(dependants: Iterable[Dependant], law: str, articles: Iterable[str]) -> tuple[Dependant, ...]:
    """Those that rest on one of these articles of a law (by its id); a place is told once."""
    wanted = frozenset(articles)
    found = (d for d in dependants if d.law == law and d.article in wanted)
    first: dict[tuple[str, int, str], Dependant] = {}
    for one in found:
        first.setdefault((one.file, one.line, one.what), one)
    return tuple(first.values())


def _steps(docs: Path, material: Material) -> Iterator[Dependant]:
    for slug, body in material.bodies.items():
        file = f"{docs.name}/{material.guides[slug].path}"
        for step in body.steps:
            yield from _cited(material.shelf, step.cited, "情形的步骤", file, step.line, step.text)


def _changes(catalogue: Catalogue, shelf: Shelf) -> Iterator[Dependant]:
    for change in catalogue.changes:
        yield from _cited(shelf, change.sources, "印发之后", change.file, change.line, change.title)


def _sheets(docs: Path, material: Material) -> Iterator[Dependant]:
    """What is printed, whichever guide or change it was drawn from."""
    for handout, page in handouts_in(docs):
        for part in sheet_of(handout, page, material).parts:
            cited = (line.source for line in part.lines if line.source)
            yield from _cited(material.shelf, cited, "单子", page.meta.file, 0, handout.title)


def _cited(shelf: Shelf, cited: Iterable[str], what: str, file: str, line: int, words: str) -> Iterator[Dependant]:
    for found in (c for listed in cited for c in shelf.read(listed)):
        if isinstance(found, Cited) and found.source and found.article:
            yield Dependant(found.source.id, found.article, what, file, line, words)


def _named(docs: Path, shelf: Shelf) -> Iterator[Dependant]:
    """Where a page or a data file names an article in running words; guides and changes cite, and are told already."""
    laws = {name: s.id for s in shelf.library.sources if s.articles for name in (s.name, s.title)}
    names = "|".join(re.escape(name) for name in sorted(laws, key=len, reverse=True))
    pattern = re.compile(
        rf"《?(?P<law>{names or '(?!)'})》?(?:（[^）]*）)?(?P<numbers>{_NUMBERS}(?:[、和及]{_NUMBERS})*)"
    )
    for file in sorted((*docs.rglob("*.md"), *(docs / "_data").glob("*.yml"))):
        path = file.relative_to(docs).as_posix()
        if path.startswith(f"{FOLDER}/") or path in (CHANGES, SOURCES):
            continue
        name = f"{docs.name}/{path}"
        for number, line in enumerate(read_text(file, name).splitlines(), start=1):
            for match in pattern.finditer(line):
                for article in re.findall(ARTICLE, match["numbers"]):
                    yield Dependant(laws[match["law"]], article, "文字里写到", name, number, match[0])
