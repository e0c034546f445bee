"""Gives each page what its reader's tools need: citations, the address as a QR code, words on files inside apps."""

import datetime
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from weibao.build_date import today_or_say
from weibao.project import Project, load_or_say, load_project
from weibao.reader_tools.citations_html import Citations
from weibao.reader_tools.download_hint import DownloadHint
from weibao.reader_tools.page_tools import page_tools, passage_citations

log = get_plugin_logger("阅读工具")
_citations = Citations()
_loaded: list[tuple[Project, datetime.date]] = []


def on_config(config: MkDocsConfig) -> None:
    config.markdown_extensions += [_citations, DownloadHint()]  # type: ignore[list-item]  # Markdown takes instances


def on_files(files: Files, config: MkDocsConfig) -> None:
    _loaded.clear()
    project = load_or_say(load_project, Path(config.docs_dir), log.warning)
    today = today_or_say(log.warning)
    if project and today:
        _loaded.append((project, today))


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, **_: object) -> None:
    path = page.file.src_uri
    _citations.by_passage = passage_citations(*_loaded[0], path, config.site_url or "") if _loaded else {}


def on_page_context(context: TemplateContext, page: Page, config: MkDocsConfig, **_: object) -> None:
    if _loaded:
        names = config.site_name, str(page.title or "")
        tools = page_tools(*_loaded[0], page.file.src_uri, *names, config.site_url or "")
        context["tools"] = tools  # type: ignore[typeddict-unknown-key]
