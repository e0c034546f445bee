"""Content checks without a build: each yields problems with file, line, what was found and what to do."""

import datetime
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from weibao.catalogue import Catalogue, load_catalogue, shelf_of
from weibao.data_checks import check_data
from weibao.generated import generated_addresses
from weibao.guides.guide import FOLDER, is_guide
from weibao.hotlines.written import HeldNumbers, check_data_numbers
from weibao.layout import OfficialPage
from weibao.link_targets import link_targets
from weibao.notice_page import index_page
from weibao.page_checks import Known, check_page
from weibao.page_files import check_files
from weibao.problems import Problem, Refused, Severity
from weibao.project import Project, load_project
from weibao.search.check import targets_of
from weibao.text_file import read_text


def check_project(docs: Path, today: datetime.date) -> tuple[Problem, ...]:
    """Everything that is wrong, or old as of today, under docs/, in the order of files and lines."""
    catalogue = load_catalogue(docs)
    registry, stations = catalogue.registry, catalogue.stations
    held = HeldNumbers.of(registry, stations) if registry is not None and stations is not None else None
    slugs = frozenset(f.stem for f in (docs / FOLDER).glob("*.md") if is_guide(f"{FOLDER}/{f.name}"))
    said = targets_of(catalogue.aliases, catalogue.guides)
    known = Known({}, None, {}, registry, held, None, slugs, today, said, catalogue.manner)
    problems = [*catalogue.problems]
    generated: dict[str, frozenset[str]] = {}
    try:
        project = load_project(docs)
    except Refused as refusal:
        problems.append(refusal.problem)
    else:
        generated = generated_addresses(project, catalogue, docs)
        known = _known(known, project, docs, catalogue, generated)
        problems += [*_check_notice(project, docs), *_missing_pages(known.official, docs)]
        problems += check_data(project, catalogue, today, slugs, known.targets or {})
    paths = tuple(p.relative_to(docs).as_posix() for p in sorted(docs.rglob("*")) if not p.is_dir())
    problems += check_files(paths, frozenset(generated), docs.name)
    for path in paths:
        if path.endswith(".md"):
            problems += check_page(path, docs, known)
        elif path.startswith("_data/") and held:
            problems += _check_data_file(docs, path, held)
    return tuple(sorted(dict.fromkeys(problems), key=lambda p: (p.file, p.line)))


def _known(
    known: Known, project: Project, docs: Path, catalogue: Catalogue, generated: dict[str, frozenset[str]]
) -> Known:
    """What pages are looked up in, once the notice can be read."""
    passages = project.edition.passages
    return replace(
        known,
        official={p.path: p for p in (index_page(project), *project.pages)},
        targets=link_targets(project, docs, generated),
        passages={p.id: p for p in passages},
        shelf=shelf_of(project, catalogue),
    )


def _check_data_file(docs: Path, path: str, held: HeldNumbers) -> Iterator[Problem]:
    name = f"{docs.name}/{path}"
    try:
        yield from check_data_numbers(read_text(docs / path, name), held, name)
    except Refused as refusal:
        yield refusal.problem


def _check_notice(project: Project, docs: Path) -> Iterator[Problem]:
    """What still looks damaged after the corrections: reported, never repaired, stops nothing."""
    name = f"{docs.name}/source/{project.site.source_file}"
    for suspect in project.edition.notice.suspects:
        found = f"疑似损坏：{suspect.reason}（“{suspect.text}”）"
        yield Problem(name, suspect.line, found, "核对原网页；确有损坏就在 _data/corrections.yml 加一条", Severity.OLD)
    for gap in project.edition.notice.gaps:
        yield Problem(name, gap.line, gap.message, "核对原网页，原文是否缺了一条", Severity.OLD)


def _missing_pages(official: dict[str, OfficialPage], docs: Path) -> Iterator[Problem]:
    for path, page in official.items():
        if not (docs / path).exists():
            yield Problem(f"{docs.name}/{path}", 0, f"缺少原文页“{page.title}”", "运行 make split 重新生成")
