"""The picture that stands for a page where its link is passed on: the home page, each guide, each domain."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from weibao.front_matter import split_page
from weibao.handouts.material import Material
from weibao.handouts.press import NotPrinted, Press
from weibao.handouts.printing import Made
from weibao.handouts.refusal import refusal_of
from weibao.problems import Problem, Refused
from weibao.project import Project
from weibao.text_file import read_text

_FOLDER = "assets/share"
_HOME = "index.md"
_PPI = 72.0  # the template counts in pixels
_SIZE = 34.0


def picture_path(page: str) -> str:
    """Where the picture of a page under docs/ lies."""
    return f"{_FOLDER}/{page.removesuffix('.md').replace('/', '-')}.png"


def share_pictures(
    project: Project, material: Material, docs: Path, press: Press
) -> Iterator[tuple[str, Made | Problem]]:
    """Page under docs/ → its picture, or why there is none."""
    for page, kind, title, description in (*_home(docs), *_pages(project, material)):
        emergency = [{"number": c.number, "name": c.name} for c in material.board.emergency]
        data: dict[str, Any] = {
            "title": title,
            "kind": kind,
            "description": description,
            "site": material.imprint.site,
            "emergency": emergency,
        }
        try:
            content = press.picture("share.typ", data, _SIZE, _PPI, whole=True)
        except NotPrinted as error:
            yield page, refusal_of(error, docs, page)
        else:
            path = picture_path(page)
            yield page, Made(path, path.rpartition("/")[2], "分享图", content)


def _home(docs: Path) -> Iterator[tuple[str, str, str, str]]:
    """The page that most links lead to. Its title says 首页; what it is about says its heading."""
    try:
        page = split_page(read_text(docs / _HOME, _HOME), _HOME)
    except Refused:  # the checks say so
        return
    heading = next((line.removeprefix("# ").strip() for line in page.body if line.startswith("# ")), "")
    if heading:
        says = str(page.meta.get("description", ""))
        yield _HOME, "", heading, says.removeprefix(heading).lstrip("，；。")  # not twice in one picture


def _pages(project: Project, material: Material) -> Iterator[tuple[str, str, str, str]]:
    for guide in material.guides.values():
        yield guide.path, "情形", guide.title, guide.description
    for page in project.pages:
        if any(passage.domain for passage in page.passages):
            span = f"{page.passages[0].label}—{page.passages[-1].id.removeprefix('m')}"
            yield page.path, span, page.title, page.description
