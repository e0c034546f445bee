"""Everything that is printed for a site: the handouts, the whole notice, the booklet, and one zip of it all."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from weibao.front_matter import Page
from weibao.handouts.archive import pack
from weibao.handouts.compose import Compose, compose_view
from weibao.handouts.content import missing_from, sheet_of
from weibao.handouts.files import BOOKLET, NOTICE, WORD, ZIP
from weibao.handouts.fitting import outgrown
from weibao.handouts.handout import Handout, handouts_in
from weibao.handouts.material import Material
from weibao.handouts.press import NotPrinted, Press
from weibao.handouts.printing import Made, file_name, print_sheet
from weibao.handouts.view import FileView, HandoutView, offered_on, view_file, view_handout
from weibao.handouts.whole import booklet_data, notice_data
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
        return ",".join(piece.id for piece in pieces if piece.page == path and not piece.extra)

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
    problems = [*_same_titles(found)]
    for handout, page in found:
        if missing := missing_from(handout, material):
            problems += _without_note(missing, page.meta)
            continue
        sheet = sheet_of(handout, page, material)
        try:
            made = tuple(print_sheet(handout, sheet, page.meta, press))
        except Refused as refusal:
            problems.append(refusal.problem)
            continue
        problems += outgrown(sheet, made[0].pages, page.meta)
        views[handout.path] = view_handout(handout, sheet, made)
        files += made
    whole, refused = _print_whole(project, material, press) if found else ((), ())
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
        (*problems, *refused),
        tuple(h for h, _ in found),
        project,
        compose_view(project, material),
    )


def _same_titles(found: tuple[tuple[Handout, Page], ...]) -> Iterator[Problem]:
    """Files are fetched under the titles: of two that are the same, one would be lost in the zip."""
    seen: dict[str, str] = {}
    for handout, page in found:
        name = file_name(handout.title)
        if name in seen:
            what = f"标题和 {seen[name]} 的一样，下载的文件会重名"
            yield Problem(page.meta.file, page.meta.lines["title"], what, "换一个标题")
        seen.setdefault(name, page.meta.file)


def _without_note(missing: dict[str, tuple[str, ...]], meta: Entry) -> Iterator[Problem]:
    """Passages that have no plain-language note; whatever else is missing is told by the content checks."""
    for passage in missing.get("plain", ()):
        found = f"plain 里的“{passage}”还没有白话"
        yield Problem(meta.file, meta.lines["plain"], found, "在原文页那一条的标题下面写白话块，或改写在 passages 里")


def _print_whole(project: Project, material: Material, press: Press) -> tuple[tuple[Made, ...], tuple[Problem, ...]]:
    """The notice and the booklet; a site without handouts has nothing printed at all."""
    made: list[Made] = []
    problems: list[Problem] = []
    for data_of, template, path, size in _WHOLE:
        data = data_of(project, material)
        title = data["title"]
        try:
            printed = press.pdf(template, data, size)
        except NotPrinted as error:
            found, remedy = f"{title}印不出来（{error}）", "核对模板，或原文里有没有字体里没有的字"
            problems.append(Problem(f"overrides/paper/{template}", 0, found, remedy))
        else:
            made.append(Made(path, f"{title}.pdf", title, printed.content, printed.pages))
    return tuple(made), tuple(problems)
