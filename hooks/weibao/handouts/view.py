"""Handouts as the templates show them: what there is to fetch, and on which pages it is offered."""

from collections.abc import Iterable
from dataclasses import dataclass

from weibao.handouts.files import PICTURE
from weibao.handouts.handout import FORMS, Handout
from weibao.handouts.printing import Made
from weibao.handouts.sheet import Sheet
from weibao.page_address import page_address
from weibao.passages import Passage

_HOTLINES = "hotlines.md"


@dataclass(frozen=True, slots=True)
class FileView:
    """A file to fetch: PDF, 家庭监护明白卡.pdf, 1页，125 KB. `url` is relative to the site's root."""

    kind: str
    name: str
    url: str
    says: str


@dataclass(frozen=True, slots=True)
class HandoutView:
    """One handout; `picture` is the address of a picture of its first page. `sheet` is what stands on it."""

    title: str
    description: str
    audience: str
    form: str
    url: str
    files: tuple[FileView, ...]
    picture: str
    sheet: Sheet


def view_handout(handout: Handout, sheet: Sheet, made: Iterable[Made]) -> HandoutView:
    """What the templates show of a handout with its files."""
    made = tuple(made)
    return HandoutView(
        handout.title,
        handout.description,
        sheet.audience,
        FORMS[handout.form] if handout.form != "sheet" else "",
        page_address(handout.path),
        tuple(view_file(file) for file in made if file.kind != PICTURE),
        next((file.path for file in made if file.kind == PICTURE), ""),
        sheet,
    )


def view_file(file: Made) -> FileView:
    """A file with its pages and its size, as a reader sees it before fetching it."""
    size = len(file.content) / 1024
    shown = f"{size / 1024:.1f} MB" if size >= 1000 else f"{size:.0f} KB"
    return FileView(file.kind, file.name, file.path, f"{file.pages}页，{shown}" if file.pages else shown)


def offered_on(
    path: str, handouts: Iterable[Handout], passages: Iterable[Passage], page_of: dict[str, str]
) -> list[str]:
    """The slugs of the handouts that belong to a page: a guide, an official page, the page of all numbers."""
    here = {p.id for p in passages if page_of.get(p.id) == path}
    found = []
    for handout in handouts:
        guides = {f"guides/{slug}.md" for slug, _ in handout.told}
        numbers = path == _HOTLINES and handout.form != "sheet"
        if path in guides or here & set(handout.named) or numbers:
            found.append(handout.slug)
    return found
