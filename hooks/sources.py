"""Laws and documents that pages rest on: a page for each with the words that are cited, and citations as links."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from weibao.catalogue import load_catalogue, shelf_of
from weibao.project import load_or_say, load_project
from weibao.sources.html import CitationLinks
from weibao.sources.pages import source_pages

log = get_plugin_logger("来源")
_citations = CitationLinks()


def on_config(config: MkDocsConfig) -> None:
    config.markdown_extensions.append(_citations)  # type: ignore[arg-type]  # Markdown takes instances too


def on_files(files: Files, config: MkDocsConfig) -> None:
    _citations.shelf = None
    docs = Path(config.docs_dir)
    project = load_or_say(load_project, docs, log.warning)
    catalogue = load_catalogue(docs)
    shelf = shelf_of(project, catalogue) if project else None
    if shelf:
        _citations.shelf = shelf
        for path, markdown in source_pages(shelf.library, catalogue.compared).items():
            files.append(File.generated(config, path, content=markdown))


def on_page_markdown(markdown: str, page: Page, **_: object) -> None:
    _citations.page = page.file.src_uri
