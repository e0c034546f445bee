"""Gives the official text its addresses in HTML, and puts the whole notice on one page."""

import posixpath
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from weibao.corrections_list import PATH as CORRECTIONS
from weibao.layout import OfficialPage, full_text
from weibao.notice_page import index_page
from weibao.official_html import OfficialText
from weibao.pages import new_notes, write_page
from weibao.project import load_or_say, load_project

log = get_plugin_logger("原文")
_text = OfficialText()
_pages: dict[str, OfficialPage] = {}
_homes: dict[str, str] = {}


def on_config(config: MkDocsConfig) -> None:
    config.markdown_extensions.append(_text)  # type: ignore[arg-type]  # Markdown takes instances too


def on_files(files: Files, config: MkDocsConfig) -> None:
    _pages.clear()
    _homes.clear()
    project = load_or_say(load_project, Path(config.docs_dir), log.warning)
    if project is None:
        return
    full = full_text(project.edition, project.pages)
    files.append(File.generated(config, full.path, content=write_page(full, new_notes(full))))
    _pages.update({p.path: p for p in (*project.pages, index_page(project), full)})
    _homes.update(project.page_of)


def on_page_markdown(markdown: str, page: Page, **_: object) -> None:
    path = page.file.src_uri
    here = posixpath.dirname(path)
    _text.page = _pages.get(path)
    _text.corrections_href = posixpath.relpath(CORRECTIONS, here)
    _text.homes = {}
    if _text.page:  # a look at every address for every page would make a large site slow
        _text.homes = {p: posixpath.relpath(home, here) for p, home in _homes.items() if home != path}
    page.meta["official"] = path in _pages
