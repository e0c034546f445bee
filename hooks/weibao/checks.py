"""Content checks without a build: each yields problems with file, line, what was found and what to do."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from weibao.blocks import read_chunks
from weibao.catalogue import load_catalogue
from weibao.data_checks import check_data
from weibao.front_matter import check_meta, split_page
from weibao.generated import generated_pages
from weibao.hotlines.check import check_named
from weibao.hotlines.registry import Registry
from weibao.layout import OfficialPage
from weibao.link_targets import addresses, link_targets
from weibao.links import anchors_of, check_links
from weibao.notice_page import index_page
from weibao.page_files import check_files
from weibao.page_rules import check_rules
from weibao.pages import write_unit
from weibao.problems import Problem, Refused, Severity
from weibao.project import Project, load_project
from weibao.proof import prove_head, prove_page
from weibao.text_file import read_text


@dataclass(frozen=True, slots=True)
class _Known:
    """What the checks of a single page look things up in; empty where the project cannot be loaded."""

    official: dict[str, OfficialPage]
    targets: dict[str, frozenset[str]] | None = None
    passages: frozenset[str] = frozenset()
    registry: Registry = field(default_factory=lambda: Registry(()))


def check_project(docs: Path, today: datetime.date) -> tuple[Problem, ...]:
    """Everything that is wrong, or old as of today, under docs/, in the order of files and lines."""
    problems: list[Problem] = []
    catalogue = load_catalogue(docs)
    problems += catalogue.problems
    known = _Known({}, registry=catalogue.registry)
    generated: dict[str, str] = {}
    try:
        project = load_project(docs)
    except Refused as refusal:
        problems.append(refusal.problem)
    else:
        official = {p.path: p for p in (index_page(project), *project.pages)}
        ids = frozenset(p.id for p in project.edition.passages)
        generated = generated_pages(project, catalogue)
        known = _Known(official, link_targets(project, docs, generated), ids, catalogue.registry)
        problems += [*_check_notice(project, docs), *_missing_pages(official, docs)]
        problems += [*check_data(project, catalogue, today)]
    paths = tuple(p.relative_to(docs).as_posix() for p in sorted(docs.rglob("*")) if not p.is_dir())
    problems += check_files(paths, frozenset(generated), docs.name)
    for path in (p for p in paths if p.endswith(".md")):
        problems += _check_page(path, docs, known)
    return tuple(sorted(dict.fromkeys(problems), key=lambda p: (p.file, p.line)))


def _check_page(path: str, docs: Path, known: _Known) -> Iterator[Problem]:
    """Head, blocks, links and rules of one page; of an official page its proof too."""
    name = f"{docs.name}/{path}"
    try:
        text = read_text(docs / path, name)
        page = split_page(text, name)
    except Refused as refusal:
        yield refusal.problem
        return
    yield from check_meta(page, name)
    yield from check_named(page.meta, known.registry, name)
    yield from check_rules(page.body, page.body_line, name)
    if known.targets is not None:
        yield from check_links(page.body, page.body_line, path, name, known.targets)
    official = known.official.get(path)
    if official:
        yield from prove_page(text, official, name)
        yield from prove_head(page, official, name)
        yield from _claimed(text, official, name)
    else:
        yield from read_chunks(page.body, page.body_line, name)[1]
        for anchor in sorted(anchors_of(text) & known.passages):
            found = f"“#{anchor}”是原文的网址，这一页却不是原文页"
            yield Problem(name, 0, found, "多半是换了通知或领域之后留下的旧页，请删去")


def _claimed(text: str, page: OfficialPage, name: str) -> Iterator[Problem]:
    """Addresses of the official text that a note declares a second time."""
    official = {write_unit(u) for u in page.units}
    taken = addresses(page)
    for number, line in enumerate(text.split("\n"), start=1):
        for anchor in sorted(anchors_of(line.rstrip()) & taken):
            if line.rstrip() not in official:
                yield Problem(name, number, f"“#{anchor}”已经是原文的网址", "给这里另起一个名字")


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
