"""Everything that is printed for a site: the handouts, the whole notice, the booklet, and one zip of it all."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from weibao.guides.body import SECTIONS
from weibao.handouts.archive import pack
from weibao.handouts.compose import Compose, compose_view
from weibao.handouts.content import missing_from, sheet_of
from weibao.handouts.files import BOOKLET, NOTICE, WORD, ZIP
from weibao.handouts.fitting import outgrown
from weibao.handouts.handout import Handout, handouts_in
from weibao.handouts.material import Material
from weibao.handouts.press import NotPrinted, Press
from weibao.handouts.printing import Made, print_sheet
from weibao.handouts.refusal import refusal_of
from weibao.handouts.view import FileView, HandoutView, offered_on, view_file, view_handout
from weibao.handouts.whole import WHOLE_TITLES, booklet_data, notice_data
from weibao.problems import Problem, Refused, Severity
from weibao.project import Project
from weibao.yaml_file import Entry

_WHOLE = ((notice_data, "notice.typ", NOTICE, 15.8), (booklet_data, "booklet.typ", BOOKLET, 11.0))  # size in points


@dataclass(frozen=True, slots=True)
class Prints:
    """What was printed. `views` by page under docs/; `whole` the notice and the booklet; `problems` what was not."""

    files: tuple[Made, ...]
    views: dict[str, HandoutView]
    whole: tuple[FileView, ...]
    archive: FileView | None
    problems: tuple[Problem, ...]
    handouts: tuple[Handout, ...]
    project: Project
    compose: Compose

    def offered_on(self, path: str) -> tuple[HandoutView, ...]:
        """The handouts that belong to a page."""
        passages, page_of = self.project.edition.passages, self.project.page_of
        printed = {h.slug: self.views[h.path] for h in self.handouts if h.path in self.views}
        return tuple(printed[slug] for slug in offered_on(path, self.handouts, passages, page_of) if slug in printed)

    def pick_on(self, path: str) -> str:
        """What the page for sheets of one's own is to tick for somebody who comes from a page; "" for nothing."""
        pieces = (*self.compose.guides, *(piece for _, group in self.compose.groups for piece in group))
        here = [piece for piece in pieces if piece.page == path and not piece.extra]
        return ",".join(dict.fromkeys((*(piece.id for piece in here), *(ring for p in here for ring in p.hotlines))))

    def why_not(self, file: str) -> tuple[str, ...]:
        """What an editor reads on the page of a handout that was not printed."""
        return tuple(
            f"{p.found}。{p.remedy}。" for p in self.problems if p.file == file and p.severity is Severity.WRONG
        )

    @property
    def all(self) -> tuple[HandoutView, ...]:
        """All of them, in their order."""
        return tuple(self.views.values())


def print_everything(project: Project, material: Material, docs: Path, press: Press) -> Prints:
    """Print what can be printed; a handout that is refused has no file at all, and is told."""
    files: list[Made] = []
    views: dict[str, HandoutView] = {}
    found = handouts_in(docs)
    problems: list[Problem] = []
    taken = {f"{title}.pdf": "通知全文和措施的全文" for title in WHOLE_TITLES}
    for handout, page in found:
        if missing := missing_from(handout, material):
            problems += _not_written(missing, material, page.meta)
            continue
        sheet = sheet_of(handout, page, material)
        try:
            made = tuple(print_sheet(handout, sheet, page.meta, press))
            _take_names(made, page.meta, taken)
        except Refused as refusal:
            problems.append(refusal.problem)
            continue
        except NotPrinted as error:
            problems.append(refusal_of(error, docs, handout.path, *(f"guides/{slug}.md" for slug, _ in handout.told)))
            continue
        problems += outgrown(sheet, made[0].pages, made[1].pages, page.meta)
        views[handout.path] = view_handout(handout, sheet, made)
        files += made
    whole, refused = _print_whole(project, material, docs, press) if found else ((), ())
    press.cache.forget_unused()
    to_fetch = [made for made in (*files, *whole) if made.pages or made.kind == WORD]
    archive = Made(ZIP, "宣传单.zip", "全部", pack({m.name: m.content for m in to_fetch})) if to_fetch else None
    everything = (*files, *whole, *((archive,) if archive else ()))
    shown = tuple(view_file(made) for made in whole)
    one = view_file(archive) if archive else None
    return Prints(
        everything,
        views,
        shown,
        one,
        tuple(dict.fromkeys((*problems, *refused))),  # one cause may spoil several sheets
        tuple(h for h, _ in found),
        project,
        compose_view(project, material),
    )


def _take_names(made: tuple[Made, ...], meta: Entry, taken: dict[str, str]) -> None:
    """Of two files of one address or one name, one would be lost on the site or in the zip. Raises Refused."""
    named = [(file.path, "把其中一个 .md 文件改名") for file in made] + [(file.name, "换一个标题") for file in made]
    for name, remedy in named:
        other = taken.setdefault(name.casefold(), meta.file)
        if other != meta.file:
            what = f"下载的文件“{name.rpartition('/')[2]}”和 {other} 的重名"
            raise Refused(meta.file, meta.lines["title"], what, remedy)


def _not_written(missing: dict[str, tuple[Any, ...]], material: Material, meta: Entry) -> Iterator[Problem]:
    """Notes and sections that nobody has written; whatever else is missing is told by the content checks."""
    for passage in (p for p in missing.get("plain", ()) if p in material.passages):
        found = f"plain 里的“{passage}”还没有白话"
        yield Problem(meta.file, meta.lines["plain"], found, "在原文页那一条的标题下面写白话块，或改写在 passages 里")
    for slug, section in missing.get("guides", ()):
        if slug in material.bodies and section in SECTIONS:
            found = f"guides 里的“{slug}#{section}”：这个情形没有“{SECTIONS[section]}”，或者那里什么也没有写"
            yield Problem(meta.file, meta.lines["guides"], found, "写进那个情形，或者从 guides 里删去")


def _print_whole(
    project: Project, material: Material, docs: Path, press: Press
) -> tuple[tuple[Made, ...], tuple[Problem, ...]]:
    """The notice and the booklet; a site without handouts has nothing printed at all."""
    made: list[Made] = []
    problems: list[Problem] = []
    for data_of, template, path, size in _WHOLE:
        data = data_of(project, material)
        title = data["title"]
        try:
            printed = press.pdf(template, data, size)
        except NotPrinted as error:
            problems.append(refusal_of(error, docs, *(page.path for page in project.pages)))
        else:
            made.append(Made(path, f"{title}.pdf", title, printed.content, printed.pages))
    return tuple(made), tuple(problems)
