"""What a page can link to: the files under docs/, and what the build generates besides."""

from pathlib import Path

from weibao.corrections_list import DOWNLOADS, corrections_list
from weibao.corrections_list import PATH as CORRECTIONS
from weibao.layout import OfficialPage, UnitKind, full_text
from weibao.links import anchors_of
from weibao.open_data import PATH as NOTICE_DATA
from weibao.project import Project

_NOT_PUBLISHED = ("_data/", "source/")


def link_targets(project: Project, docs: Path) -> dict[str, frozenset[str]]:
    """Path relative to docs/ → its anchors."""
    targets: dict[str, frozenset[str]] = {}
    for file in docs.rglob("*"):
        path = file.relative_to(docs).as_posix()
        if file.is_file() and not path.startswith(_NOT_PUBLISHED):
            targets[path] = anchors_of(_text(file)) if path.endswith(".md") else frozenset()
    for page in (*project.pages, full_text(project.edition, project.pages)):
        targets[page.path] = targets.get(page.path, frozenset()) | addresses(page)
    targets[CORRECTIONS] = anchors_of(corrections_list(project.edition, project.site))
    generated = (NOTICE_DATA, f"{DOWNLOADS}/{project.site.source_file}")
    return targets | dict.fromkeys(generated, frozenset())


def generated_pages(project: Project) -> frozenset[str]:
    """The pages that the build makes itself."""
    return frozenset({full_text(project.edition, project.pages).path, CORRECTIONS})


def addresses(page: OfficialPage) -> frozenset[str]:
    """Every address of the official text on a page."""
    titles = {u.key for u in page.units if u.kind is UnitKind.TITLE and u.level}
    passages = {p.id for p in page.passages}
    return frozenset(titles | passages | {s.id for p in page.passages for s in p.sentences})


def _text(file: Path) -> str:
    return file.read_bytes().decode("utf-8", errors="replace")  # a wrong encoding is reported elsewhere
