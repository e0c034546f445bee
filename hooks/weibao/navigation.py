"""Navigation out of folders and front matter: mkdocs.yml is never edited for a page."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Entry:
    """A page as navigation sees it. `order` sorts within its folder, None last."""

    path: str
    title: str
    order: int | None = None


NavItem = dict[str, Any]


def build_navigation(entries: Iterable[Entry]) -> list[NavItem]:
    """The nested list MkDocs takes as `nav`: a folder is a section named and placed by its index page."""
    return _folder("", list(entries))


def _folder(prefix: str, entries: list[Entry]) -> list[NavItem]:
    here = [e for e in entries if e.path.startswith(prefix)]
    items: list[tuple[tuple[int, str], NavItem]] = []
    for entry in here:
        rest = entry.path[len(prefix) :]
        if "/" not in rest:
            place = (-1, "") if rest == "index.md" else _place(entry)
            items.append((place, {entry.title: entry.path}))
    for folder in sorted({e.path[len(prefix) :].split("/")[0] for e in here if "/" in e.path[len(prefix) :]}):
        inside = f"{prefix}{folder}/"
        index = next((e for e in here if e.path == f"{inside}index.md"), None)
        title = index.title if index else folder
        items.append((_place(index, folder), {title: _folder(inside, here)}))
    return [item for _, item in sorted(items, key=lambda pair: pair[0])]


def _place(entry: Entry | None, name: str = "") -> tuple[int, str]:
    order = entry.order if entry and entry.order is not None else 10**6
    return order, entry.path if entry else name
