"""Content checks without a build: each yields problems with file, line, what was found and what to do."""

from collections.abc import Iterator
from pathlib import Path

from weibao.blocks import read_chunks
from weibao.front_matter import check_meta, split_page
from weibao.layout import OfficialPage
from weibao.link_targets import link_targets
from weibao.links import check_links
from weibao.notice_page import index_page
from weibao.problems import Problem, Refused, Severity
from weibao.project import Project, load_project
from weibao.proof import prove_page


def check_project(docs: Path) -> tuple[Problem, ...]:
    """Everything that is wrong, or old, under docs/, in the order of files and lines."""
    problems: list[Problem] = []
    official: tuple[OfficialPage, ...] = ()
    targets: dict[str, frozenset[str]] | None = None
    try:
        project = load_project(docs)
    except Refused as refusal:
        problems.append(refusal.problem)
    else:
        official = (index_page(project), *project.pages)
        targets = link_targets(project, docs)
        problems += [*_check_notice(project, docs), *_check_official(official, docs)]
    in_proof = {page.path for page in official}
    for file in sorted(docs.rglob("*.md")):
        problems += _check_page(file, docs, targets, in_proof)
    return tuple(sorted(set(problems), key=lambda p: (p.file, p.line)))


def _check_page(
    file: Path, docs: Path, targets: dict[str, frozenset[str]] | None, in_proof: set[str]
) -> tuple[Problem, ...]:
    """Head, blocks and links of one page; the blocks of an official page are read by its proof."""
    path = file.relative_to(docs).as_posix()
    name = f"{docs.name}/{path}"
    try:
        page = split_page(file.read_text(encoding="utf-8"), name)
    except Refused as refusal:
        return () if path in in_proof else (refusal.problem,)
    except UnicodeDecodeError:
        return (Problem(name, 0, "文件不是 UTF-8 编码", "请另存为 UTF-8"),)
    _, fences = ((), ()) if path in in_proof else read_chunks(page.body, page.body_line, name)
    links = check_links(page.body, page.body_line, path, name, targets) if targets is not None else ()
    return (*check_meta(page, name), *fences, *links)


def _check_notice(project: Project, docs: Path) -> Iterator[Problem]:
    """What still looks damaged after the corrections: reported, never repaired, stops nothing."""
    name = f"{docs.name}/source/{project.site.source_file}"
    for suspect in project.edition.notice.suspects:
        found = f"疑似损坏：{suspect.reason}（“{suspect.text}”）"
        yield Problem(name, suspect.line, found, "核对原网页；确有损坏就在 _data/corrections.yml 加一条", Severity.OLD)
    for gap in project.edition.notice.gaps:
        yield Problem(name, gap.line, gap.message, "核对原网页，原文是否缺了一条", Severity.OLD)


def _check_official(pages: tuple[OfficialPage, ...], docs: Path) -> Iterator[Problem]:
    for page in pages:
        name = f"{docs.name}/{page.path}"
        file = docs / page.path
        if not file.is_file():
            yield Problem(name, 0, f"缺少原文页“{page.title}”", "运行 make split 重新生成")
            continue
        try:
            yield from prove_page(file.read_text(encoding="utf-8"), page, name)
        except UnicodeDecodeError:
            yield Problem(name, 0, "文件不是 UTF-8 编码", "请另存为 UTF-8")
