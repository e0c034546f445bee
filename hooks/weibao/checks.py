"""Content checks without a build: each yields problems with file, line, what was found and what to do."""

from collections.abc import Iterator
from pathlib import Path

from weibao.blocks import read_chunks
from weibao.front_matter import check_meta, split_page
from weibao.notice_page import index_page
from weibao.problems import Problem, Refused, Severity
from weibao.project import Project, load_project
from weibao.proof import prove_page


def check_project(docs: Path) -> tuple[Problem, ...]:
    """Everything that is wrong, or old, under docs/, in the order of files and lines."""
    problems: list[Problem] = []
    official: set[str] = set()
    try:
        project = load_project(docs)
    except Refused as refusal:
        problems.append(refusal.problem)
    else:
        official = {p.path for p in (*project.pages, index_page(project))}
        problems += [*_check_notice(project, docs), *_check_official(project, docs)]
    for file in sorted(docs.rglob("*.md")):
        problems += check_own_page(file, docs, in_proof=file.relative_to(docs).as_posix() in official)
    return tuple(sorted(set(problems), key=lambda p: (p.file, p.line)))


def check_own_page(file: Path, docs: Path, *, in_proof: bool) -> tuple[Problem, ...]:
    """Head and blocks of one page; the blocks of an official page are read by its proof."""
    name = f"{docs.name}/{file.relative_to(docs).as_posix()}"
    try:
        page = split_page(file.read_text(encoding="utf-8"), name)
    except Refused as refusal:
        return (refusal.problem,)
    except UnicodeDecodeError:
        return (Problem(name, 0, "文件不是 UTF-8 编码", "请另存为 UTF-8"),)
    _, problems = ((), ()) if in_proof else read_chunks(page.body, page.body_line, name)
    return (*check_meta(page, name), *problems)


def _check_notice(project: Project, docs: Path) -> Iterator[Problem]:
    """What still looks damaged after the corrections: reported, never repaired, stops nothing."""
    name = f"{docs.name}/source/{project.site.source_file}"
    for suspect in project.edition.notice.suspects:
        found = f"疑似损坏：{suspect.reason}（“{suspect.text}”）"
        yield Problem(name, suspect.line, found, "核对原网页；确有损坏就在 _data/corrections.yml 加一条", Severity.OLD)
    for gap in project.edition.notice.gaps:
        yield Problem(name, gap.line, gap.message, "核对原网页，原文是否缺了一条", Severity.OLD)


def _check_official(project: Project, docs: Path) -> Iterator[Problem]:
    for page in (index_page(project), *project.pages):
        name = f"{docs.name}/{page.path}"
        file = docs / page.path
        if not file.is_file():
            yield Problem(name, 0, f"缺少原文页“{page.title}”", "运行 make split 重新生成")
            continue
        try:
            yield from prove_page(file.read_text(encoding="utf-8"), page, name)
        except UnicodeDecodeError:
            yield Problem(name, 0, "文件不是 UTF-8 编码", "请另存为 UTF-8")
