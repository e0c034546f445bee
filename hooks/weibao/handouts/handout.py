"""What the head of a handout states, as a typed value: `docs/handouts/<slug>.md`."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from weibao.front_matter import Page, split_page
from weibao.guides.guide import AUDIENCES
from weibao.problems import Problem, Refused
from weibao.text_file import read_text
from weibao.yaml_file import Entry, read_fields

FOLDER = "handouts"
FIELDS = ("audience", "passages", "sentences", "plain", "guides", "pages", "form")
FORMS = {"sheet": "单页", "cards": "随身卡", "poster": "海报"}
PAGES = (1, 2)
STYLE = "assets/stylesheets/handouts.css"  # of the pages of handouts alone: it travels inside them
COMPOSE = f"{FOLDER}/compose.md"
_NOT_HANDOUTS = ("index", "compose")  # the list of all, and the page where readers make their own
_OF_EVERY_PAGE = ("title", "order")


@dataclass(frozen=True, slots=True)
class Handout:
    """One handout. `slug` is its file's name; `pages` how many sides of A4 it may fill.

    `passages` and `sentences` are printed in the notice's words, `plain` in ours; `guides` are slugs with the section
    that is printed: bullying, or bullying#child.
    """

    slug: str
    title: str
    description: str
    order: int
    audience: tuple[str, ...]
    passages: tuple[str, ...]
    sentences: tuple[str, ...]
    plain: tuple[str, ...]
    guides: tuple[str, ...]
    hotlines: tuple[str, ...]
    pages: int
    form: str

    @property
    def path(self) -> str:
        """Its page under docs/."""
        return f"{FOLDER}/{self.slug}.md"

    @property
    def named(self) -> tuple[str, ...]:
        """The passages it has anything of, in its order."""
        sentences = (s.rpartition("-")[0] for s in self.sentences)
        return tuple(dict.fromkeys((*self.passages, *sentences, *self.plain)))

    @property
    def told(self) -> tuple[tuple[str, str], ...]:
        """The guides it prints from, each once: slug and section."""
        named = (guide.partition("#") for guide in self.guides)
        return tuple(dict.fromkeys((slug, section or "first") for slug, _, section in named))


def is_handout(path: str) -> bool:
    """Whether a page under docs/ is a handout: all in docs/handouts/ but the two pages about them."""
    folder, _, name = path.rpartition("/")
    return folder == FOLDER and name.endswith(".md") and name.removesuffix(".md") not in _NOT_HANDOUTS


def handouts_in(docs: Path) -> tuple[tuple[Handout, Page], ...]:
    """The handouts under docs/ that are sound, with their pages, in order; the checks tell what is wrong elsewhere."""
    found: list[tuple[Handout, Page]] = []
    for file in sorted((docs / FOLDER).glob("*.md")):
        path = f"{FOLDER}/{file.name}"
        if is_handout(path):
            try:
                page = split_page(read_text(file, f"{docs.name}/{path}"), f"{docs.name}/{path}")
            except Refused:
                continue
            found += [(handout, page) for handout in read_handout(page, path)[0]]
    return tuple(sorted(found, key=lambda pair: (pair[0].order, pair[0].slug)))


def read_handout(page: Page, path: str) -> tuple[tuple[Handout, ...], tuple[Problem, ...]]:
    """The handout, or none and every problem of its head but those that are told of every page."""
    values, problems = read_fields(page.meta, _READERS)
    if not problems:
        return (Handout(slug=path.rpartition("/")[2].removesuffix(".md"), **values),), ()
    elsewhere = {*_OF_EVERY_PAGE, *({"hotlines"} & page.meta.keys())}
    if not isinstance(page.meta.get("description", ""), str):
        elsewhere.add("description")
    return (), tuple(problem for name, problem in problems.items() if name not in elsewhere)


def _texts(name: str) -> Callable[[Entry], tuple[str, ...]]:
    return lambda meta: meta.texts(name)


def _description(meta: Entry) -> str:
    return meta.text("description")


def _order(meta: Entry) -> int:
    return 10**6 if meta.get("order") is None else meta.number("order")


def _audience(meta: Entry) -> tuple[str, ...]:
    values = meta.texts("audience")
    for value in values:
        if value not in AUDIENCES:
            raise meta.refuse("audience", f"里的“{value}”不能用", f"可用的是 {'、'.join(AUDIENCES)}")
    if not values:
        raise meta.refuse("audience", "缺少", "写给谁看，例如 audience: [家长]")
    return values


def _hotlines(meta: Entry) -> tuple[str, ...]:
    """Their ids are looked up with those of all pages; here only that there are some, or that none is meant."""
    ids = meta.get("hotlines")
    if not isinstance(ids, list):
        raise meta.refuse("hotlines", "缺少", "写成 hotlines: [12345]；110、120 不用写")
    return tuple(str(i) for i in ids)


def _pages(meta: Entry) -> int:
    pages = meta.get("pages")
    if pages not in PAGES or isinstance(pages, bool):
        shown = "缺少" if pages is None else f"“{pages}”不能用"
        raise meta.refuse("pages", shown, "写 1 或 2，不加引号：排在几页 A4 纸上")
    return int(pages)


def _form(meta: Entry) -> str:
    form = meta.get("form", "sheet")
    if not isinstance(form, str) or form not in FORMS:
        usage = "、".join(f"{form}（{name}）" for form, name in FORMS.items())
        raise meta.refuse("form", f"“{form}”不能用", f"可用的是 {usage}，不写就是单页")
    if form != "sheet" and meta.get("pages") != 1:
        raise meta.refuse("pages", "应为 1", "随身卡和海报排在一页 A4 纸上")
    return str(form)


_READERS: dict[str, Callable[[Entry], Any]] = {
    "title": lambda meta: meta.text("title"),
    "description": _description,
    "order": _order,
    "audience": _audience,
    "passages": _texts("passages"),
    "sentences": _texts("sentences"),
    "plain": _texts("plain"),
    "guides": _texts("guides"),
    "hotlines": _hotlines,
    "pages": _pages,
    "form": _form,
}
