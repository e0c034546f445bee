"""What a page can link to: the files under docs/, and what the build generates besides."""

from collections.abc import Mapping
from pathlib import Path

from weibao.generated import generated_files
from weibao.layout import OfficialPage, UnitKind, full_text
from weibao.links import anchors_of
from weibao.project import Project

_NOT_PUBLISHED = ("_data/", "source/")


def link_targets(project: Project, docs: Path, generated: Mapping[str, frozenset[str]]) -> dict[str, frozenset[str]]:
    """Path relative to docs/ → its anchors. `generated`: the pages that the build makes, with theirs."""
    targets: dict[str, frozenset[str]] = {}
    for file in docs.rglob("*"):
        path = file.relative_to(docs).as_posix()
        if file.is_file() and not path.startswith(_NOT_PUBLISHED):
            targets[path] = anchors_of(_text(file)) if path.endswith(".md") else frozenset()
    targets |= generated
    for page in (*project.pages, full_text(project.edition, project.pages)):
        targets[page.path] = targets.get(page.path, frozenset()) | addresses(page)
    return targets | dict.fromkeys(generated_files(project, docs), frozenset())


def addresses(page: OfficialPage) -> frozenset[str]:
    """Every address of the official text on a page."""
    titles = {u.key for u in page.units if u.kind is UnitKind.TITLE and u.level}
    passages = {p.id for p in page.passages}
    return frozenset(titles | passages | {s.id for p in page.passages for s in p.sentences})


def _text(file: Path) -> str:
    return file.read_bytes().decode("utf-8", errors="replace")  # a wrong encoding is reported elsewhere
