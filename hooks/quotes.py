"""Fills quote blocks with the words of the notice, each with the way to its place."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from weibao.project import load_or_say, load_project
from weibao.quotes import Quotes, quotables

log = get_plugin_logger("引文")
_quotes = Quotes()


def on_config(config: MkDocsConfig) -> None:
    config.markdown_extensions.append(_quotes)  # type: ignore[arg-type]  # Markdown takes instances too


def on_files(files: Files, config: MkDocsConfig) -> None:
    project = load_or_say(load_project, Path(config.docs_dir), log.warning)
    _quotes.known = quotables(project.edition.passages, project.page_of) if project else {}


def on_page_markdown(markdown: str, page: Page, **_: object) -> None:
    _quotes.page = page.file.src_uri
